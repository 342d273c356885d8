package cadre.app.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.Prioritising;
import cadre.core.work.Range;
import cadre.engine.rank.Candidate;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Schemes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported can be computed again by anyone, and a number that was changed is found. */
class RankingDocumentsTest {

    @TempDir
    private Path folder;

    private static RankingSheet sheet(String scheme) {
        List<Candidate> candidates = new ArrayList<>();
        TreeMap<Integer, RankingSheet.Label> labels = new TreeMap<>();
        for (int number = 3; number <= 42; number += 3) {
            EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
            for (Factor factor : Factor.values()) {
                double likely = factor.kind() == Factor.Kind.AMOUNT ? 7 * number % 31 + 1.3 : factor.most() / 3;
                inputs.put(factor, new Range(likely * 0.7, likely, likely * 1.9));
            }
            candidates.add(new Candidate(number, inputs));
            labels.put(
                    number,
                    new RankingSheet.Label(
                            number,
                            "=A title, \"quoted\" " + number,
                            "Idea",
                            "delivery",
                            Map.of(Factor.VALUE, "card")));
        }
        Prioritising.Ranked ranked =
                Prioritising.rank(Schemes.find(scheme).orElseThrow().scheme(), candidates, 11, 300, 2);
        return RankingSheet.of("0.0.0", "Example Foods", ranked, 4, 5, labels);
    }

    private RankingSheet read(Path file) {
        RankingDocuments.Reading reading = RankingDocuments.read(file);
        assertThat(reading.findings()).isEmpty();
        return Objects.requireNonNull(reading.found());
    }

    private Path write(RankingSheet sheet, String ending) throws Exception {
        Path file = folder.resolve("ranking." + ending);
        return switch (ending) {
            case "csv" -> Files.writeString(file, RankingDocuments.csv(sheet));
            case "json" -> Files.writeString(file, RankingDocuments.json(sheet));
            default -> Files.write(file, RankingDocuments.xlsx(sheet));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx"})
    void everyFileIsComputedAgainToTheBit(String ending) throws Exception {
        for (Schemes.Published each : Schemes.all()) {
            RankingSheet before = sheet(each.scheme().id());
            RankingSheet stated = read(write(before, ending));
            assertThat(stated.method()).isEqualTo(before.method());
            assertThat(stated.differences(stated.again(1))).isEmpty();
            assertThat(before.differences(stated.again(2))).isEmpty();
            assertThat(stated.rows()).hasSize(14);
        }
    }

    @Test
    void anInputThatWasChangedIsFound() throws Exception {
        String text = RankingDocuments.json(sheet("wsjf"));
        int at = text.indexOf("\"likely\": ");
        Path file = folder.resolve("changed.json");
        int end = text.indexOf(',', at);
        double likely = Double.parseDouble(text.substring(at + 10, end));
        Files.writeString(file, text.substring(0, at + 10) + likely * 1.01 + text.substring(end));
        RankingSheet stated = read(file);
        assertThat(stated.differences(stated.again(1)).getFirst()).contains(": score is stated as");
    }

    @Test
    void aRankThatWasChangedIsFound() throws Exception {
        RankingSheet sheet = sheet("rice");
        List<RankingSheet.Row> rows = new ArrayList<>(sheet.rows());
        RankingSheet.Row third = rows.get(2);
        rows.set(
                2,
                new RankingSheet.Row(
                        third.label(), third.inputs(), third.score(), 1, third.low(), third.high(), third.amongNext()));
        RankingSheet tampered = new RankingSheet(sheet.version(), sheet.company(), sheet.method(), rows);
        RankingSheet stated = read(write(tampered, "csv"));
        assertThat(stated.differences(stated.again(1)))
                .containsExactly("use case " + third.label().number() + ": rank is stated as 1, computed 3");
    }

    @Test
    void aWeightThatWasChangedIsFound() throws Exception {
        String text = RankingDocuments.csv(sheet("net-value"));
        Path file = Files.writeString(folder.resolve("r.csv"), text.replace("months=24.0", "months=36.0"));
        RankingSheet stated = read(file);
        assertThat(stated.differences(stated.again(1))).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void whatIsNoRankingIsSaid() throws Exception {
        Path csv = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(RankingDocuments.read(csv).found()).isNull();
        assertThat(RankingDocuments.read(csv).findings().getFirst().message()).contains("no column 'rank'");
        Path json = Files.writeString(folder.resolve("other.json"), "{\"format\": \"x\"}");
        assertThat(RankingDocuments.read(json).findings()).hasSize(1);
        assertThat(RankingDocuments.read(folder.resolve("none.json")).findings())
                .hasSize(1);
        String bad = RankingDocuments.csv(sheet("rice")).replaceFirst("14", "x");
        assertThat(RankingDocuments.read(Files.writeString(folder.resolve("bad.csv"), bad))
                        .findings())
                .isNotEmpty();
    }

    /** No thread count changes a bit. */
    @Test
    void threadsChangeNothing() {
        RankingSheet sheet = sheet("wsjf");
        assertThat(sheet.again(1)).isEqualTo(sheet.again(4));
    }
}
