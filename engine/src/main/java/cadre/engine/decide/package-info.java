/**
 * Compares structures for a company under common random numbers and says which one, how surely, why, and what would turn
 * it round. Entry: {@code Decider}; what it hands back is {@link cadre.engine.decide.Decision}. Uses
 * core; simulations come in through {@link cadre.engine.decide.Trials}.
 */
@NullMarked
package cadre.engine.decide;

import org.jspecify.annotations.NullMarked;
