/**
 * What would turn a decision round: inputs and parameters are moved through their plausible range, alone or in pairs, and the
 * structure that is best there is noted. Entry: {@link cadre.engine.explore.Explorer}. Uses core only; simulations come in through
 * {@link cadre.engine.explore.Trials}.
 */
@NullMarked
package cadre.engine.explore;

import org.jspecify.annotations.NullMarked;
