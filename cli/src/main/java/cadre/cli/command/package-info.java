/**
 * The command line: one class for each command, named after its word in the route. Entry: {@link cadre.cli.command.Main}. Uses
 * app, core values, {@link cadre.cli.terminal.Terminal} and the option parser.
 *
 * <p>A new command is a {@code final class XCommand implements Callable<Integer>} with picocli annotations on its fields, a
 * constructor that takes the terminal, a line in {@link cadre.app.route.Route} (which is its description) and a line in
 * {@code Commands}. It returns {@link cadre.cli.command.Exit#OK} or {@link cadre.cli.command.Exit#NEGATIVE} and throws
 * {@link cadre.cli.command.Refusal} where it cannot go on.
 */
@NullMarked
package cadre.cli.command;

import org.jspecify.annotations.NullMarked;
