package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import cadre.engine.replicate.Setting;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, interruption);
        return Main.run(arguments, terminal);
    }

    @Test
    void withoutAStudyItListsAllOfThemWithTheirSettings() {
        assertThat(run("replicate")).isZero();
        for (Study study : Studies.all()) {
            assertThat(out.toString())
                    .contains(study.name(), study.paper())
                    .contains(study.settings().stream()
                            .map(Setting::name)
                            .map(name -> "--" + name)
                            .toList());
        }
    }

    @Test
    void anyCellCanBeAskedForAndListsMakeCombinations() {
        int exit = run("replicate", "sah-stiglitz", "--n", "5", "--k=2,3", "--good", ".6", "--runs", "2000");
        assertThat(exit).isZero();
        // 1 − 0.4⁵ − 5·0.6·0.4⁴ and Σ_{j≥3} C(5,j)·0.6^j·0.4^(5−j)
        assertThat(out.toString()).contains("n 5, k 2, good 0.6", "0.91296", "n 5, k 3, good 0.6", "0.6826");
    }

    @Test
    void theSeedIsSaidAndGivesTheSameDigits() {
        run("replicate", "sah-stiglitz", "--runs", "50", "--seed", "7", "--threads", "1");
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("replicate", "sah-stiglitz", "--runs", "50", "--seed", "7", "--threads", "3");
        assertThat(out.toString()).isEqualTo(first).contains("seed 7");
        out.getBuffer().setLength(0);
        run("replicate", "sah-stiglitz", "--runs", "50", "--seed", "8");
        assertThat(out.toString().replace("seed 8", "seed 7")).isNotEqualTo(first);
    }

    @Test
    void commaSeparatedValuesHaveOneLineForEachMeasure() {
        assertThat(run("replicate", "sah-stiglitz", "--n", "3", "--runs", "100", "--csv"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(3).first().asString().startsWith("study,cell,measure,mean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "marsh | 'marsh' is not a study | Maybe cadre replicate march",
                "march --p7 1 | '--p7' is not a setting of march | Maybe --p",
                "march --p1 2 | --p1 cannot be '2' | a number from 0 to 1",
                "march --p1 | '--p1' has no value | --p1 VALUE",
                "march --p3 .1 | it never settles | --horizon",
                "--p1 .1 | settings need a study | one of erlang, march",
                "march sah-stiglitz | one word too many | one study",
                "march --runs 0 | --runs cannot be 0 | from 1",
                "--all march | --all takes no study | cadre replicate march",
                "march -o x.md | -o goes with --all | --all -o FILE",
            })
    void whatIsNotUnderstoodIsExplained(String arguments, String message, String hint) {
        assertThat(run(("replicate " + arguments.strip()).split(" "))).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains(message.strip()).contains(hint.strip());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void stoppedEarlyTheDocumentIsLeftAsItWas(@TempDir Path folder) throws Exception {
        Path document = Files.writeString(folder.resolve("validation.md"), "old");
        interruption.request();
        assertThat(run("replicate", "--all", "-o", document.toString())).isEqualTo(Exit.INTERRUPTED);
        assertThat(document).hasContent("old");
        assertThat(err.toString()).contains("is left as it was");
    }
}
