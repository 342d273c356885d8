package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThetaTest {

    private static Scenario.Settings settings(Map<Parameter, Prior> priors) {
        return new Scenario.Settings(12, Scenario.Start.STEADY, priors);
    }

    @Test
    void aJointSampleIsDrawnInWholeRows() {
        double[] efforts = IntStream.range(0, 50).asDoubleStream().toArray();
        double[] times = IntStream.range(0, 50).mapToDouble(i -> 100 + i).toArray();
        Scenario.Settings settings = settings(Map.of(
                Parameter.EFFORT_DATA, new Prior.Sampled(efforts),
                Parameter.TRIAL_TIME, new Prior.Sampled(times)));
        Theta theta = new Theta();
        boolean[] met = new boolean[50];
        for (int block = 0; block < 1000; block++) {
            theta.draw(settings, 5, block);
            assertThat(theta.get(Parameter.TRIAL_TIME)).isEqualTo(100 + theta.get(Parameter.EFFORT_DATA));
            met[(int) theta.get(Parameter.EFFORT_DATA)] = true;
        }
        assertThat(met).doesNotContain(false);
    }

    @Test
    void aJointSampleChangesNoDrawOfTheOthers() {
        Theta one = new Theta();
        Theta other = new Theta();
        one.draw(settings(Map.of()), 5, 8);
        other.draw(settings(Map.of(Parameter.EFFORT_DATA, new Prior.Sampled(new double[] {7}))), 5, 8);
        assertThat(other.get(Parameter.EFFORT_DATA)).isEqualTo(7);
        for (Parameter p : Parameter.values()) {
            if (p != Parameter.EFFORT_DATA) {
                assertThat(other.get(p)).as(p.id()).isEqualTo(one.get(p));
            }
        }
    }
}
