package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    private Path made(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aMadeUpOutcomeIsScoredAsByHand() throws Exception {
        Path forecasts = folder.resolve("forecasts.csv");
        assertThat(run("backtest", "--forecasts", forecasts.toString())).isZero();
        List<String> lines = Files.readAllLines(forecasts);
        StringBuilder outcome = new StringBuilder("agency,name,stage\n");
        double brier = 0;
        double log = 0;
        int scored = 0;
        List<String> seen = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] numbers = line.substring(line.lastIndexOf('"') + 2).split(",");
            String who = line.substring(0, line.lastIndexOf('"') + 1);
            // Names that stand twice would be scored twice; commas and quotes are left to other tests.
            if (scored == 40 || who.indexOf('\'') >= 0 || seen.contains(who.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (lines.stream()
                            .filter(l -> l.regionMatches(true, 0, who, 0, who.length()))
                            .count()
                    > 1) {
                continue;
            }
            seen.add(who.toLowerCase(Locale.ROOT));
            boolean deployed = scored % 2 == 0;
            outcome.append(who).append(deployed ? ",Deployed\n" : ",Retired\n");
            double d = Double.parseDouble(numbers[1]);
            double r = Double.parseDouble(numbers[2]);
            double n = Double.parseDouble(numbers[3]);
            brier += deployed ? (1 - d) * (1 - d) + r * r + n * n : d * d + (1 - r) * (1 - r) + n * n;
            log += StrictMath.log(deployed ? d : r);
            scored++;
        }
        Path file = made("later.csv", outcome.toString());
        out.getBuffer().setLength(0);
        assertThat(run("backtest", "--outcome", file.toString())).isZero();
        String expected = String.format(Locale.ROOT, "%.3f  %.3f  %d", brier / scored, log / scored, scored);
        assertThat(out.toString().replaceAll(" \\(\\S+ to \\S+\\)", "").replaceAll(" {2,}", "  "))
                .contains("40 can be held against", "forecast  " + expected);
    }

    @Test
    void wrongInputIsRefusedWithWhatWasExpected() throws Exception {
        Path tiny = made("tiny.csv", "team,name,stage\nA,One,pilot\nA,Two,pilot\n");
        assertThat(run("backtest", tiny.toString())).isEqualTo(Exit.USAGE);
        assertThat(run("backtest", tiny.toString(), tiny.toString(), "--on", "2024-12-31,2025-12-31"))
                .isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("only 2 use cases");
        Path strange = made("strange.csv", "x,y\n1,2\n");
        assertThat(run("backtest", "--outcome", strange.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("no column has the agency of each use case");
        Path others = made("others.csv", "agency,name,stage\nNobody,Nothing,deployed\n");
        assertThat(run("backtest", "--outcome", others.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("none of the");
    }
}
