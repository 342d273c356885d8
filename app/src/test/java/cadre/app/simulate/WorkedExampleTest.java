package cadre.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Trace;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The organisation that was worked out by hand in docs/worked-example.md happens so in the simulation, to the day. */
class WorkedExampleTest {

    private static final Set<Trace.What> STARTS = EnumSet.range(Trace.What.FRAMING, Trace.What.ADOPTION);
    private static final long DAY = 1_000_000L;

    /** The rows of the document for a structure, without the arithmetic. */
    private static List<String> byHand(StructureKind kind) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/worked-example.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 9 && cells[1].strip().equals(kind.id())) {
                rows.add(String.join(
                        " ",
                        cells[2].strip(),
                        cells[3].strip(),
                        "there " + cells[4].strip(),
                        cells[5].strip(),
                        cells[6].strip() + "–" + cells[8].strip()));
                String[] sum = cells[7].strip().split(" = ");
                int days = Integer.parseInt(sum[sum.length - 1]);
                assertThat(Integer.parseInt(cells[6].strip()) + days)
                        .as(line)
                        .isEqualTo(Integer.parseInt(cells[8].strip()));
            }
        }
        return rows;
    }

    /** Collects when work on each stage came to a team, who started on it when, and when it was done. */
    private static final class Diary implements Trace {

        private final TreeMap<String, String> rows = new TreeMap<>();
        private final Map<Integer, String> there = new TreeMap<>();
        private final Map<Integer, String> underWay = new TreeMap<>();
        private final Map<Integer, Long> production = new TreeMap<>();

        @Override
        public void happened(long microdays, int useCase, What what, int group, int person) {
            String day = microdays % DAY == 0 ? "" + microdays / DAY : microdays + " µd";
            if (what == What.QUEUED) {
                there.put(useCase, day);
            } else if (STARTS.contains(what)) {
                String came = there.remove(useCase);
                String stage = what.name().toLowerCase(Locale.ROOT);
                char who = (char) ('A' + person);
                underWay.put(
                        useCase,
                        "u" + (useCase + 1) + " " + stage + " there " + (came == null ? day : came) + " " + who + " "
                                + day);
            } else if (what == What.DONE || what == What.READY) {
                rows.put("%d %03d".formatted(useCase, rows.size()), underWay.remove(useCase) + "–" + day);
            } else if (what == What.IN_PRODUCTION) {
                production.put(useCase, microdays / DAY);
            }
        }

        List<String> rows() {
            return List.copyOf(rows.values());
        }
    }

    private static Diary simulated(StructureKind kind, long seed) {
        Case example =
                CompanyFiles.read(Path.of("../examples/worked-example.yaml")).get();
        int squads = kind == StructureKind.SQUADS ? 2 : 0;
        Structure structure = new Structure(kind, squads, 0.4, 0.4, 2);
        Scenario scenario = new Scenario(
                example.company(),
                example.portfolio(),
                Structures.layout(example.company(), example.portfolio(), structure),
                example.company().practices(),
                Set.of(),
                example.settings());
        Diary diary = new Diary();
        Simulator.trace(scenario, seed, 0, 0, diary);
        return diary;
    }

    @ParameterizedTest
    @EnumSource(value = StructureKind.class, names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void whatWasWorkedOutByHandHappens(StructureKind kind) throws IOException {
        List<String> expected = byHand(kind);
        assertThat(expected).hasSize(24);
        Diary diary = simulated(kind, 1);
        assertThat(diary.rows()).isEqualTo(expected);
        assertThat(diary.production).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    void nothingOfItIsLuck(long seed) {
        for (StructureKind kind : StructureKind.values()) {
            if (kind != StructureKind.OWN) {
                assertThat(simulated(kind, seed).rows())
                        .isEqualTo(simulated(kind, 1).rows());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = StructureKind.class, names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void theTableOfProductionDaysIsThatOfTheTrace(StructureKind kind) throws IOException {
        StringBuilder row = new StringBuilder("| " + kind.title() + " |");
        simulated(kind, 1)
                .production
                .values()
                .forEach(day -> row.append(" ").append(day).append(" |"));
        assertThat(Files.readAllLines(Path.of("../docs/worked-example.md"))).contains(row.toString());
    }
}
