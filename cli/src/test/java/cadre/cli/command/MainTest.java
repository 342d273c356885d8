package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.Route;
import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Parameter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, interruption);
        return Main.run(arguments, terminal);
    }

    @Test
    void everyUseCaseOfTheRouteHasACommand() {
        EnumSet<Route> wanted = EnumSet.allOf(Route.class);
        wanted.removeAll(Route.Part.BUILD.routes());
        assertThat(Commands.routes()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "-h"})
    void helpListsEveryUseCase(String word) {
        assertThat(run(word)).isZero();
        assertThat(out.toString())
                .contains(Arrays.stream(Route.values()).map(Route::command).toList())
                .contains(Arrays.stream(Route.values()).map(Route::line).toList());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noArgumentsMeanHelp() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("cadre COMMAND");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandExplainsItself(Route route) {
        if (route.part() == Route.Part.BUILD) {
            assertThat(run(route.command())).isEqualTo(2);
            assertThat(err.toString()).contains("launcher");
            return;
        }
        assertThat(run("help", route.command())).isZero();
        assertThat(out.toString()).contains("Usage: cadre " + route.command()).contains("--help");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("Cadre \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void anUnknownCommandIsMetWithTheNearestOne() {
        assertThat(run("paramters")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("error: 'paramters' is not a command of Cadre")
                .contains("expected: one of init, check")
                .contains("Maybe cadre parameters");
    }

    @Test
    void anUnknownOptionIsMetWithTheNearestOne() {
        assertThat(run("parameters", "--asumptions")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--asumptions' is not understood")
                .contains("expected: one of ")
                .contains("Maybe --assumptions");
    }

    @Test
    void anUnknownParameterIsMetWithTheNearestOne() {
        assertThat(run("parameters", "lifee")).isEqualTo(2);
        assertThat(err.toString()).contains("'lifee' is not a parameter").contains("Maybe life");
    }

    @Test
    void parametersPrintsTheWholeTable() {
        assertThat(run("parameters")).isZero();
        List<String> first =
                out.toString().lines().map(line -> line.split(" ", 2)[0]).toList();
        assertThat(first)
                .containsAll(
                        Arrays.stream(Parameter.values()).map(Parameter::id).toList());
        assertThat(out.toString()).doesNotContain("\u001b").contains(Parameter.values().length + " parameters");
    }

    @Test
    void parametersAsTableOfValuesHasARowForEach() {
        assertThat(run("parameters", "--csv")).isZero();
        assertThat(out.toString().lines()).hasSize(Parameter.values().length + 1);
    }

    @Test
    void aParameterInFullSaysWhatIsDrawn() {
        // Uniform on 0.1 to 0.4: quantile(u) = 0.1 + 0.3 u, so 0.115, 0.25 and 0.385.
        assertThat(run("parameters", "communication")).isZero();
        assertThat(out.toString())
                .contains("prior   0.1 to 0.4")
                .contains("5 % below 0.115, half below 0.25, 95 % below 0.385");
    }

    @Test
    void aStoppedCommandEndsAsInterrupted() {
        interruption.request();
        assertThat(run("parameters")).isEqualTo(130);
        assertThat(out.toString()).contains("parameters");
    }
}
