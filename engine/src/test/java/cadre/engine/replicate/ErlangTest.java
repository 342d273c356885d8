package cadre.engine.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cadre.core.numerics.Philox;
import cadre.engine.kernel.NetworkPlan;
import cadre.engine.kernel.TimeLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow kernel against exact results; and that an error of two per cent in it would be seen. */
class ErlangTest {

    private static final int RUNS = 40;
    private static final Erlang STUDY = new Erlang();

    /** More cells than are printed: people and loads in between, and several servers with priorities and rework. */
    static Stream<Configuration> cells() {
        Configuration usual = Configuration.of(STUDY.settings()).with("services", "30000");
        return Stream.of(
                usual.with("servers", "1").with("load", "0.7"),
                usual.with("servers", "4").with("load", "0.9"),
                usual.with("servers", "7").with("load", "0.85"),
                usual.with("servers", "20").with("load", "0.9"),
                usual.with("system", "dedicated").with("servers", "4"),
                usual.with("scv", "0"),
                usual.with("scv", "0.3"),
                usual.with("scv", "4"),
                usual.with("system", "priority"),
                usual.with("system", "priority").with("scv", "2"),
                usual.with("system", "priority").with("servers", "3"),
                usual.with("system", "patience").with("servers", "5"),
                usual.with("system", "patience").with("servers", "20").with("arrivals", "20"),
                usual.with("system", "patience")
                        .with("servers", "3")
                        .with("arrivals", "6")
                        .with("theta", "0.25"),
                usual.with("system", "rework").with("arrivals", "0.5"),
                usual.with("system", "rework")
                        .with("arrivals", "2")
                        .with("servers", "3")
                        .with("rate2", "1.1"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theKernelReproducesTheFormulas(Configuration configuration) {
        assertThat(measure(configuration, STUDY.trial(configuration)))
                .allSatisfy(row -> assertThat(row.verdict())
                        .as("%s %s: %s ± %s", configuration, row.measure(), row.mean(), row.error())
                        .isEqualTo(Row.Verdict.PASS));
    }

    /** What is two per cent wrong in a kernel, and where it shows. */
    @ParameterizedTest
    @CsvSource({
        "services are faster, pool, 4, 0.9",
        "services are slower, pool, 4, 0.9",
        "arrivals are rarer, pool, 4, 0.9",
        "services are faster, priority, 1, 0.8",
        "services are slower, patience, 20, 0.8",
        "services are faster, rework, 1, 0.8",
        "waits are counted too long, pool, 1, 0.5",
        "waits are counted too short, pool, 2, 0.6",
    })
    void anErrorOfTwoPerCentIsCaught(String what, String system, String servers, String load) {
        Configuration cell = Configuration.of(STUDY.settings())
                .with("services", "120000")
                .with("system", system)
                .with("servers", servers)
                .with("load", load)
                .with("arrivals", system.equals("rework") ? "0.5" : "20");
        QueueingCase right = STUDY.trial(cell);
        assertThat(measure(cell, right)).extracting(Row::verdict).containsOnly(Row.Verdict.PASS);
        QueueingCase wrong = switch (what) {
            case "services are faster" -> changed(right, law -> scaled(law, 0.98), law -> law);
            case "services are slower" -> changed(right, law -> scaled(law, 1.02), law -> law);
            case "arrivals are rarer" -> changed(right, law -> law, law -> scaled(law, 1.02));
            case "waits are counted too long" -> misread(right, 1.02);
            default -> misread(right, 0.98);
        };
        assertThat(measure(cell, wrong)).extracting(Row::verdict).contains(Row.Verdict.FAIL);
    }

    @Test
    void theSameKeyGivesTheSameBitsInANewKernelAndInAUsedOne() {
        Configuration cell = Configuration.of(STUDY.settings()).with("system", "patience");
        Trial.Runner used = STUDY.trial(cell).runner();
        double[] first = new double[3];
        double[] again = new double[3];
        used.run(5, first);
        used.run(6, again);
        used.run(5, again);
        assertThat(again).isEqualTo(first);
        STUDY.trial(cell).runner().run(5, again);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void overloadIsRefused() {
        Configuration usual = Configuration.of(STUDY.settings());
        assertThatThrownBy(() -> STUDY.trial(usual.with("system", "priority").with("load1", "0.6")))
                .isInstanceOf(UnfitConfiguration.class)
                .hasMessageContaining("add up to 1.1");
        assertThatThrownBy(() -> STUDY.trial(usual.with("system", "rework").with("arrivals", "0.9")))
                .isInstanceOf(UnfitConfiguration.class);
    }

    private static List<Row> measure(Configuration configuration, Trial trial) {
        Trial.Runner runner = trial.runner();
        Tally tally = new Tally(trial.measures().size());
        double[] measured = new double[trial.measures().size()];
        for (int r = 0; r < RUNS; r++) {
            runner.run(Philox.key(11, 0, r), measured);
            tally.add(measured);
        }
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < measured.length; m++) {
            rows.add(new Row(configuration, trial.measures().get(m), tally.mean(m), tally.error(m), RUNS));
        }
        return rows;
    }

    private static TimeLaw scaled(TimeLaw law, double factor) {
        return new TimeLaw(law.mean() * factor, law.scv());
    }

    private static QueueingCase changed(
            QueueingCase right, UnaryOperator<TimeLaw> service, UnaryOperator<TimeLaw> gap) {
        List<NetworkPlan.Station> stations = right.plan().stations().stream()
                .map(s -> new NetworkPlan.Station(
                        s.serviceByClass().stream().map(service).toList(), s.next(), s.handOff()))
                .toList();
        List<NetworkPlan.Source> sources = right.plan().sources().stream()
                .map(s -> new NetworkPlan.Source(s.station(), s.priority(), gap.apply(s.gap()), s.patience()))
                .toList();
        NetworkPlan plan = new NetworkPlan(
                right.plan().crews(), stations, sources, right.plan().classes());
        return new QueueingCase(plan, right.warmUp(), right.counted(), right.readings());
    }

    private static QueueingCase misread(QueueingCase right, double factor) {
        QueueingCase.Reading first = right.readings().getFirst();
        return new QueueingCase(
                right.plan(),
                right.warmUp(),
                right.counted(),
                List.of(new QueueingCase.Reading(
                        first.measure(), counts -> factor * first.from().applyAsDouble(counts))));
    }
}
