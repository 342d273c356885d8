/**
 * The composed organisation: the three kernels, the life of a use case, people coming and going, platform and practices,
 * under any layout. Entry: {@link cadre.engine.simulate.Simulator}. Uses {@code core} and {@code engine.kernel}; no
 * clock, no threads, no randomness but the counter-based streams.
 */
@NullMarked
package cadre.engine.simulate;

import org.jspecify.annotations.NullMarked;
