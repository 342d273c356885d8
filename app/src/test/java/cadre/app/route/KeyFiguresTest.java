package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.intake.files.CompanyFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Companies side by side, draw by draw. */
class KeyFiguresTest {

    private static Case company(String from, String to) throws java.io.IOException {
        String text = Files.readString(Path.of("../examples/larger-startup.yaml"));
        assertThat(text).contains(from);
        return CompanyFiles.read("company.yaml", text.replace(from, to).getBytes(StandardCharsets.UTF_8))
                .get();
    }

    @Test
    void theNetValueIsThatOfTheGlance() throws java.io.IOException {
        Case today = company("cadre: 1", "cadre: 1");
        try (KeyFigures figures = new KeyFigures(3, 1);
                Glance glance = new Glance(today, Scenario.Start.STEADY, 3, 1)) {
            Glance.Answer answer = glance.of(Structure.of(StructureKind.OWN));
            assertThat(figures.more(today, KeyFigures.Drawn.NONE, answer.draws())
                            .mean(Metric.NET))
                    .isEqualTo(answer.net());
        }
    }

    @Test
    void aFewAtATimeIsTheSameAsAllAtOnce() throws java.io.IOException {
        Case today = company("cadre: 1", "cadre: 1");
        try (KeyFigures one = new KeyFigures(3, 1);
                KeyFigures two = new KeyFigures(3, 2)) {
            KeyFigures.Drawn some = one.more(today, KeyFigures.Drawn.NONE, 2);
            KeyFigures.Drawn all = one.more(today, some, 5);
            KeyFigures.Drawn once = two.more(today, KeyFigures.Drawn.NONE, 7);
            for (Metric metric : KeyFigures.METRICS) {
                assertThat(all.mean(metric)).isEqualTo(once.mean(metric));
            }
            assertThat(some.draws()).isEqualTo(2);
        }
    }

    @Test
    void aCompanyDoesNotDifferFromItselfAndDoesFromOneInWhichNobodyHasTime() throws java.io.IOException {
        Case today = company("cadre: 1", "cadre: 1");
        Case busy = company("team: ml}", "team: ml, busy: 99 %}");
        try (KeyFigures figures = new KeyFigures(3, 2)) {
            KeyFigures.Drawn now = figures.more(today, KeyFigures.Drawn.NONE, 12);
            KeyFigures.Drawn then = figures.more(busy, KeyFigures.Drawn.NONE, 8);
            assertThat(now.change(Metric.NET, now).low()).isZero();
            assertThat(now.change(Metric.NET, now).high()).isZero();
            assertThat(then.change(Metric.SHARE_PRODUCTION, now).high()).isNegative();
            assertThat(then.change(Metric.TIME_TO_PRODUCTION, now).low()).isPositive();
        }
    }
}
