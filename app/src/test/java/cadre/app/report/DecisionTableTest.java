package cadre.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Metric;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    @Test
    void everyRowHasTheColumnsOfTheHeading() {
        List<String> lines = Documents.csv(Sample.of("larger-startup.yaml").decision())
                .lines()
                .toList();
        assertThat(lines.get(0)).isEqualTo("start,structure,against,kind,item,month,unit,estimate,low,high,level");
        assertThat(lines)
                .hasSizeGreaterThan(2000)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(11));
    }

    @Test
    void aMetricStandsThereWithAllItsDigits() {
        Decision decision = Sample.of("larger-startup.yaml").decision();
        Candidate leader = decision.answers().get(0).leader();
        var net = leader.estimate(Metric.NET);
        assertThat(Documents.csv(decision))
                .contains("steady," + leader.kind().id() + ",,metric,net,,EUR," + net.estimate() + "," + net.low() + ","
                        + net.high() + ",0.95\n");
    }

    @Test
    void unitsThatLookLikeFormulasOrSeparatorsDoNoHarm() {
        Decision d = new Sample(
                        Sample.example("seed-startup.yaml"),
                        false,
                        cadre.engine.decide.Effort.Stop.CANCELLED,
                        List.of(cadre.core.plan.StructureKind.CENTRAL, cadre.core.plan.StructureKind.SQUADS),
                        "=1,\"2\"")
                .decision();
        assertThat(Documents.csv(d)).contains(",\"'=1,\"\"2\"\"\",");
    }
}
