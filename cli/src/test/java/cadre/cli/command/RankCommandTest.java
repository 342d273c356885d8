package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.app.route.Prioritising;
import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import cadre.core.work.Range;
import cadre.engine.rank.Candidate;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Schemes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported ranking, as a page gives it away: computed again to the bit, and whatever was changed in it is named. */
class RankCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    /** What the page computes, by the same class: six use cases, the next two. */
    private static RankingSheet sheet() {
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, RankingSheet.Label> labels = new HashMap<>();
        for (int number = 1; number <= 6; number++) {
            EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
            for (Factor factor : Factor.values()) {
                double likely = factor.kind() == Factor.Kind.AMOUNT ? 10 * number : factor.most() / 3;
                inputs.put(factor, new Range(likely * 0.7, likely, likely * 1.9));
            }
            candidates.add(new Candidate(number, inputs));
            labels.put(number, new RankingSheet.Label(number, "Idea " + number, "Idea", "delivery", Map.of()));
        }
        return RankingSheet.of(
                Version.current(),
                "Example Foods",
                Prioritising.rank(Schemes.find("wsjf").orElseThrow().scheme(), candidates, 11, 300, 2),
                4,
                2,
                labels);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void everyFormAgreesToTheBitOnAnyNumberOfThreads() throws Exception {
        String json = file("ranking.json", RankingDocuments.json(sheet()));
        String csv = file("ranking.csv", RankingDocuments.csv(sheet()));
        String xlsx = Files.write(folder.resolve("ranking.xlsx"), RankingDocuments.xlsx(sheet()))
                .toString();
        for (String each : List.of(json, csv, xlsx)) {
            for (String threads : List.of("1", "3")) {
                out.getBuffer().setLength(0);
                assertThat(run("rank", each, "--threads", threads))
                        .as(err.toString())
                        .isEqualTo(Exit.OK);
                assertThat(out.toString())
                        .startsWith("All 6 ranks agree, to the bit.")
                        .contains("300 draws, seed 11, the next 2.");
            }
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void numbersThatWereChangedAreNamed() throws Exception {
        String csv = RankingDocuments.csv(sheet());
        String swapped = csv.replace("\n1,", "\n99,").replace("\n2,", "\n1,").replace("\n99,", "\n2,");
        assertThat(swapped).isNotEqualTo(csv);
        assertThat(run("rank", file("swapped.csv", swapped))).isEqualTo(Exit.NEGATIVE);
        assertThat(out.toString()).contains("2 numbers do not agree.", ": rank is stated as");
        assertThat(err.toString()).isEmpty();
        out.getBuffer().setLength(0);
        String seed = RankingDocuments.json(sheet()).replaceFirst("\"seed\": 11", "\"seed\": 12");
        assertThat(run("rank", file("seed.json", seed))).isEqualTo(Exit.NEGATIVE);
        assertThat(out.toString()).contains("numbers do not agree.");
    }

    @Test
    void anotherVersionIsSaid() throws Exception {
        String json = RankingDocuments.json(sheet())
                .replace("\"cadre\": \"" + Version.current() + "\"", "\"cadre\": \"0.0.9\"");
        assertThat(run("rank", file("other.json", json))).isEqualTo(Exit.OK);
        assertThat(err.toString()).contains("It was computed by Cadre 0.0.9; this is " + Version.current() + ".");
    }

    @Test
    void whatIsNoRankingIsRefused() throws Exception {
        assertThat(run("rank", folder.resolve("missing.csv").toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("missing.csv");
        assertThat(run("rank", file("people.csv", "name,role\nAna,ml-engineer\n")))
                .isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("people.csv cannot be used", "there is no column");
        String half = RankingDocuments.json(sheet());
        assertThat(run("rank", file("half.json", half.substring(0, half.length() / 2))))
                .isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("half.json cannot be used");
        assertThat(run("rank")).isEqualTo(Exit.USAGE);
        assertThat(out.toString()).isEmpty();
    }
}
