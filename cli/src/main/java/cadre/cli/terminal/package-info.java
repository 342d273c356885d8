/**
 * What a terminal can do: colour, width, findings, a progress bar, Ctrl-C. Entry: {@link cadre.cli.terminal.Terminal}.
 * Uses core.evidence and app.run; knows no command.
 */
@NullMarked
package cadre.cli.terminal;

import org.jspecify.annotations.NullMarked;
