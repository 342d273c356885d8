/**
 * Random streams keyed by what a draw is, distributions by inversion, intervals and estimators. Entry: {@link cadre.core.numerics.Philox}. Uses the JDK and, here only, Hipparchus.
 */
@NullMarked
package cadre.core.numerics;

import org.jspecify.annotations.NullMarked;
