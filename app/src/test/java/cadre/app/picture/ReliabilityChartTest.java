package cadre.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityChartTest {

    private static final Picture PICTURE = ReliabilityChart.of(
            "title",
            "description",
            List.of(new ReliabilityChart.Panel(
                    "deployed",
                    Mark.PLAIN,
                    List.of(
                            new ReliabilityChart.Dot(.25, new Interval(.5, .25, .75, .8), 41),
                            new ReliabilityChart.Dot(.26, new Interval(.5, .25, .75, .8), 42)),
                    List.of(0, 0, 83, 0, 0, 0, 0, 0, 0, 0))));

    @ParameterizedTest
    @ValueSource(ints = {Picture.WIDE, Picture.NARROW})
    void everyDotHasItsIntervalItsCountAndItsWords(int width) {
        String svg = PICTURE.svg("p", width, "wide");
        // Both counts find a place although the dots are nearly one above the other.
        assertThat(svg).contains(">41</text>", ">42</text>");
        assertThat(svg).contains("41 forecasts of about 0.25: happened in 0.50 (0.25 to 0.75)");
        assertThat(svg).contains("20 to 30 %: 83 forecasts");
        assertThat(svg.split("class=\"span plain\"", -1)).hasSize(3);
    }

    @Test
    void aDotOnTheDiagonalLiesOnTheDiagonal() {
        String svg = ReliabilityChart.of(
                        "title",
                        "description",
                        List.of(new ReliabilityChart.Panel(
                                "neither",
                                Mark.PLAIN,
                                List.of(new ReliabilityChart.Dot(.5, new Interval(.5, .4, .6, .8), 9)),
                                List.of(9))))
                .svg("p", Picture.WIDE, "wide");
        // The square is 240 wide from 36, and reaches from 48 to 288: its middle is at 156 and 168.
        assertThat(svg).contains("x1=\"36\" y1=\"288\" x2=\"276\" y2=\"48\"");
        assertThat(svg).contains("cx=\"156\" cy=\"168\"");
    }
}
