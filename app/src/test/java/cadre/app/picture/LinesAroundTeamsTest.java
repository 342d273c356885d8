package cadre.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesAroundTeamsTest {

    private static final Pattern TEAM = Pattern.compile(
            "<rect class=\"team\" x=\"([^\"]+)\" y=\"([^\"]+)\" width=\"([^\"]+)\" height=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("<path class=\"(?:serves|research|beside)[^>]* d=\"([^\"]+)\"");
    private static final Pattern STEP = Pattern.compile("([MCH])([-0-9. ]+)");

    @ParameterizedTest
    @CsvSource({
        "agency, OWN, 760",
        "agency, OWN, 340",
        "agency, HUB_AND_SPOKES, 760",
        "larger-startup, OWN, 760",
        "enterprise, OWN, 760",
        "enterprise, CENTRAL, 760",
        "enterprise, VENTURE, 340"
    })
    void noLineRunsThroughATeam(String example, StructureKind kind, int width) {
        Case company =
                CompanyFiles.read(Path.of("../examples", example + ".yaml")).get();
        Layout layout = Structures.layout(company.company(), company.portfolio(), Structure.of(kind));
        String svg = OrganisationPicture.of(
                        company.company(), new OrganisationPicture.View(layout, Mark.of(kind), ""), null)
                .svg("p", width, "wide");
        List<double[]> teams = TEAM.matcher(svg)
                .results()
                .map(r -> new double[] {number(r.group(1)), number(r.group(2)), number(r.group(3)), number(r.group(4))})
                .toList();
        List<double[]> points = LINE.matcher(svg)
                .results()
                .flatMap(r -> points(r.group(1)).stream())
                .toList();
        assertThat(teams).isNotEmpty();
        assertThat(points).isNotEmpty();
        for (double[] team : teams) {
            assertThat(points)
                    .as("lines through the team at %.0f, %.0f", team[0], team[1])
                    .noneMatch(p -> p[0] > team[0] + 1
                            && p[0] < team[0] + team[2] - 1
                            && p[1] > team[1] + 1
                            && p[1] < team[1] + team[3] - 1);
        }
    }

    /** Two boxes from 20 to 40 and from 50 to 70: what would pass at 35 and 36 goes between them, at 66 below both. */
    @Test
    void theNearestWayIsTakenAndLinesKeepTheirOrder() {
        Lanes lanes = new Lanes(List.of(new double[] {20, 40}, new double[] {50, 70}));
        assertThat(lanes.heights(new double[] {10, 35, 36, 66})).containsExactly(10, 43, 47, 73);
        assertThat(lanes.heights(new double[0])).isEmpty();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static List<double[]> points(String path) {
        List<double[]> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            double[] to = Pattern.compile(" ")
                    .splitAsStream(step.group(2).strip())
                    .mapToDouble(LinesAroundTeamsTest::number)
                    .toArray();
            double fromX = x;
            double fromY = y;
            x = to.length == 1 ? to[0] : to[to.length - 2];
            y = to.length == 1 ? y : to[to.length - 1];
            for (int i = 0; i <= 40 && !step.group(1).equals("M"); i++) {
                double t = i / 40.0;
                double u = 1 - t;
                double ax = to.length == 6 ? to[0] : fromX;
                double ay = to.length == 6 ? to[1] : fromY;
                double bx = to.length == 6 ? to[2] : x;
                double by = to.length == 6 ? to[3] : y;
                points.add(new double[] {
                    u * u * u * fromX + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * x,
                    u * u * u * fromY + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * y
                });
            }
        }
        return points;
    }
}
