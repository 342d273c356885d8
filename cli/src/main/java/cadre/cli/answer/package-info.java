/**
 * A decision in words on a terminal: the answer first, then the ranking, the reasons and how it was computed. Entry:
 * {@link cadre.cli.answer.DecisionPrinter}. Uses core, engine.decide and {@code cli.terminal}.
 */
@NullMarked
package cadre.cli.answer;

import org.jspecify.annotations.NullMarked;
