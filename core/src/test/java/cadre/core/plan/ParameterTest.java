package cadre.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cadre.core.evidence.Grade;
import cadre.core.numerics.Prior;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {

    private static final Set<String> PARTS_OF_A_WHOLE = Set.of("share", "probability", "maturity");

    /** Sizes of the model and terms of the account: chosen, not believed. */
    private static final List<String> CONVENTIONS = List.of(
            "min-level",
            "nearest-skill",
            "crew-max",
            "decisions-ml",
            "decisions-product",
            "research-decisions",
            "life",
            "discount",
            "platform-saving",
            "frozen-product");

    @Test
    void namesAreDistinctAndTypable() {
        List<String> ids = Arrays.stream(Parameter.values()).map(Parameter::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @EnumSource
    void meaningAndUnitAreSaid(Parameter parameter) {
        assertThat(parameter.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(parameter.unit()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDrawnIsPossible(Parameter parameter) {
        assertSoftly(softly -> {
            for (double u : new double[] {0.001, 0.5, 0.999}) {
                double drawn = parameter.prior().quantile(u);
                softly.assertThat(drawn).as("%s at %s", parameter, u).isFinite();
                if (PARTS_OF_A_WHOLE.contains(parameter.unit())) {
                    softly.assertThat(drawn).as("%s at %s", parameter, u).isBetween(0.0, 1.0);
                }
            }
        });
    }

    /** What nobody has measured is either uncertain or a convention, and the conventions are listed here. */
    @Test
    void assumptionsAreWide() {
        Set<Parameter> narrow = EnumSet.noneOf(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (parameter.source().grade() == Grade.ASSUMPTION && parameter.prior() instanceof Prior.Fixed) {
                narrow.add(parameter);
            }
        }
        assertThat(narrow.stream().map(Parameter::id)).containsExactlyInAnyOrderElementsOf(CONVENTIONS);
    }
}
