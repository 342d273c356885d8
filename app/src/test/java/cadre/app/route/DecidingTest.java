package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import cadre.app.report.Documents;
import cadre.app.run.Interim;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidingTest {

    private static final String TINY = """
            cadre: 1
            company: {name: Tiny, kind: small-startup, currency: EUR}
            horizon_months: 12
            domains: [a, b]
            people:
              - {count: 3, role: ml-engineer, team: t}
              - {count: 2, role: software-engineer, team: t}
              - {role: product-manager, team: t}
            teams:
              - {id: t, name: T, serves: [a, b]}
            demand: {per_year: 12, value_per_month: {low: 5000, likely: 20000, high: 60000}}
            """;

    private static final Request REQUEST = new Request(
            List.of(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.OWN),
            List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE),
            3,
            new Request.Limits(6, 12, 0, 2, 0.005, new Request.Selecting(0.05, 40, 0)),
            0.95,
            true);

    @TempDir
    private Path folder;

    private Case tiny() throws IOException {
        return Deciding.read(Files.writeString(folder.resolve("tiny.yaml"), TINY), "")
                .get();
    }

    private static Watch stopAfter(long calls) {
        AtomicLong count = new AtomicLong();
        return new Watch() {
            @Override
            public void progress(String doing, long done, long total) {
                assertThat(done).isBetween(0L, total);
                count.incrementAndGet();
            }

            @Override
            public boolean stopped() {
                return count.get() >= calls;
            }
        };
    }

    @Test
    void theNumberOfThreadsChangesNoBit() throws IOException {
        Case tiny = tiny();
        Decision one =
                new Deciding("1", 1, Watch.NOBODY).decide(tiny, REQUEST, null).orElseThrow();
        Decision three =
                new Deciding("1", 3, Watch.NOBODY).decide(tiny, REQUEST, null).orElseThrow();
        assertThat(three.equals(one)).isTrue();
        assertThat(Documents.json(three)).isEqualTo(Documents.json(one));
        assertThat(one.provenance().parts())
                .allSatisfy(part -> assertThat(part.stop()).isNull());
        assertThat(one.answers().get(1).paybacks()).hasSize(2);
    }

    @Test
    void whoWatchesItConvergeChangesNoBit() throws IOException {
        Case tiny = tiny();
        Onlooker onlooker = new Onlooker();
        Decision watched =
                new Deciding("1", 2, onlooker).decide(tiny, REQUEST, null).orElseThrow();
        Decision alone =
                new Deciding("1", 1, Watch.NOBODY).decide(tiny, REQUEST, null).orElseThrow();
        assertThat(Documents.json(watched)).isEqualTo(Documents.json(alone));
        // At the end, what is seen meanwhile is what is reported.
        List<Interim.Look> looks =
                Objects.requireNonNull(onlooker.interim.get()).looks();
        assertThat(looks).extracting(Interim.Look::phase).startsWith(Phase.STEADY, Phase.FROM_HERE);
        Answer steady = watched.answers().getFirst();
        assertThat(looks.getFirst().draws()).isEqualTo(steady.effort().blocks());
        for (Interim.Place place : looks.getFirst().places()) {
            Candidate candidate = steady.candidates().stream()
                    .filter(c -> c.kind() == place.kind())
                    .findFirst()
                    .orElseThrow();
            assertThat(place.net().estimate())
                    .isCloseTo(candidate.estimate(Metric.NET).estimate(), withinPercentage(1e-6));
            assertThat(place.net().high())
                    .isCloseTo(candidate.estimate(Metric.NET).high(), withinPercentage(1e-6));
        }
        List<StructureKind> left = looks.getLast().places().stream()
                .filter(Interim.Place::contending)
                .map(Interim.Place::kind)
                .toList();
        assertThat(looks.getLast().phase()).isEqualTo(Phase.SELECTION);
        assertThat(left)
                .containsExactlyInAnyOrderElementsOf(
                        steady.selections().getFirst().contenders());
    }

    /** Looks at every step. */
    private static final class Onlooker implements Watch {

        private final AtomicReference<Interim> interim = new AtomicReference<>();

        @Override
        public void follow(Interim now) {
            interim.set(now);
        }

        @Override
        public void progress(String doing, long done, long total) {
            Objects.requireNonNull(interim.get())
                    .looks()
                    .forEach(look -> assertThat(look.draws()).isGreaterThan(1));
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }

    @Test
    void whatIsStoppedByHandIsReportedAndCanBeComputedAgain() throws IOException {
        Case tiny = tiny();
        // Tuning makes 12 × 2 orders, the pilot of the comparison 18 and then at least 18 more.
        for (long calls : new long[] {40, 70, 150}) {
            Decision stopped = new Deciding("1", 2, stopAfter(calls))
                    .decide(tiny, REQUEST, null)
                    .orElseThrow();
            assertThat(stopped.provenance().parts().getLast().stop()).isEqualTo(Effort.Stop.CANCELLED);
            Rerunning again =
                    new Deciding("1", 1, Watch.NOBODY).again(tiny, stopped).orElseThrow();
            assertThat(again.differences()).as("stopped after %d", calls).isEmpty();
            assertThat(again.causes()).isEmpty();
        }
    }

    @Test
    void stoppedAtOnceThereIsNothingToReport() throws IOException {
        assertThat(new Deciding("1", 2, stopAfter(1)).decide(tiny(), REQUEST, null))
                .isEmpty();
    }

    @Test
    void withoutTimeThereIsStillAnAnswer() throws IOException {
        Request patient = new Request(
                REQUEST.structures(),
                REQUEST.starts(),
                3,
                new Request.Limits(40, 80, 2, 2, 0, Request.Selecting.NONE),
                0.95,
                true);
        Decision hurried = new Deciding("1", 2, Watch.NOBODY)
                .decide(tiny(), patient, Duration.ZERO)
                .orElseThrow();
        assertThat(hurried.answers()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.effort().stop()).isEqualTo(Effort.Stop.TIME_SPENT);
            assertThat(answer.effort().blocks()).isEqualTo(8);
        });
        assertThat(hurried.answers().getFirst().reasons().arguments()).isEmpty();
    }

    @Test
    void anAlteredInputIsNamed() throws IOException {
        Request quick = new Request(
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS),
                List.of(Scenario.Start.STEADY),
                3,
                new Request.Limits(4, 4, 2, 2, 0, Request.Selecting.NONE),
                0.95,
                false);
        Decision stored =
                new Deciding("1", 1, Watch.NOBODY).decide(tiny(), quick, null).orElseThrow();
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY.replace("per_year: 12", "per_year: 18"));
        Rerunning changed = new Deciding("2", 1, Watch.NOBODY)
                .again(Deciding.read(file, "").get(), stored)
                .orElseThrow();
        assertThat(changed.isSame()).isFalse();
        assertThat(changed.causes())
                .hasSize(2)
                .anyMatch(cause -> cause.contains("tiny.yaml has changed"))
                .anyMatch(cause -> cause.contains("its version was 1, now 2"));
        Files.writeString(folder.resolve("tiny.yaml"), TINY + "# a remark\n");
        Rerunning remarked = new Deciding("1", 1, Watch.NOBODY)
                .again(Deciding.read(file, "").get(), stored)
                .orElseThrow();
        assertThat(remarked.isSame()).isTrue();
        assertThat(remarked.causes()).hasSize(1);
    }

    @Test
    void aPosteriorIsUsedAndItsChangeIsNamed() throws IOException {
        Request quick = new Request(
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS),
                List.of(Scenario.Start.STEADY),
                3,
                new Request.Limits(4, 4, 2, 2, 0, Request.Selecting.NONE),
                0.95,
                false);
        Decision without =
                new Deciding("1", 1, Watch.NOBODY).decide(tiny(), quick, null).orElseThrow();
        StringBuilder sample = new StringBuilder("# cadre posterior 1\ndraw,time-scale\n");
        for (int i = 1; i <= 200; i++) {
            sample.append(i + "," + (3 + i / 200.0) + "\n");
        }
        Path learnt = Files.writeString(folder.resolve("posterior.csv"), sample.toString());
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY + "posterior: posterior.csv\n");
        Decision stored = new Deciding("1", 1, Watch.NOBODY)
                .decide(Deciding.read(file, "").get(), quick, null)
                .orElseThrow();
        // Work that takes six times as long brings less.
        assertThat(stored.answers()
                        .getFirst()
                        .candidates()
                        .getFirst()
                        .estimate(Metric.NET)
                        .estimate())
                .isLessThan(without.answers()
                        .getFirst()
                        .candidates()
                        .getFirst()
                        .estimate(Metric.NET)
                        .estimate());
        Files.writeString(learnt, sample.toString().replace("\n1,", "\n1,0"));
        Rerunning again = new Deciding("1", 1, Watch.NOBODY)
                .again(Deciding.read(file, "").get(), stored)
                .orElseThrow();
        assertThat(again.causes()).singleElement().asString().contains("posterior.csv has changed");
    }
}
