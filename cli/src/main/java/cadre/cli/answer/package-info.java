/**
 * Answers in words on a terminal: the sentence that matters first, then the table, then how it was computed. Entry:
 * {@link cadre.cli.answer.DecisionPrinter}. Uses core, engine, {@code app.run} and {@code cli.terminal}.
 */
@NullMarked
package cadre.cli.answer;

import org.jspecify.annotations.NullMarked;
