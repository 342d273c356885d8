package cadre.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a small made-up organisation lacks, seen by hand, and what of it is shown to whom. */
class GapsTest {

    private static final String FILE = """
            cadre: 1
            company: {name: Small, kind: small-startup, currency: EUR}
            domains: [{id: shop}, {id: depot}]
            teams:
              - {id: web, name: Web, serves: [shop]}
              - {id: crew, name: Crew, serves: [shop], takes_requests: false}
            people:
              - {id: ada, name: Ada, skills: {machine-learning: 0.9, data-engineering: 0.5}, team: web}
              - {id: ben, name: Ben, skills: {software: 0.8}, team: web}
              - {count: 5, skills: {software: 0.8, product: 0.1}, team: crew}
            """;

    private static Company company() {
        return Revisions.read(FILE.getBytes(StandardCharsets.UTF_8)).get().company();
    }

    @Test
    void everyGapIsNamed() {
        assertThat(Gaps.of(company()).stream().map(Gap::what))
                .containsExactly(
                        "Nobody can do ML operations, product, design and domain expertise.",
                        "No team serves depot.",
                        "One ML person sits alone in Web.",
                        "Web takes requests but has nobody for product.");
    }

    @Test
    void figuresOfFewerThanFivePeopleAreWithheldFromThoseWhoDoNotPlan() {
        SkillMatrix teams = SkillMatrix.of(company(), false);
        assertThat(teams.rows().stream().map(SkillMatrix.Row::name))
                .as("everyone without the crew would be the two of the other team")
                .containsExactly("Crew");
        assertThat(teams.withheld()).isEqualTo(1);
        assertThat(teams.skills().subList(0, 5))
                .containsExactly("machine learning", "data engineering", "ML operations", "software", "product");
        assertThat(teams.rows().getFirst().cells().subList(0, 5)).containsExactly("", "", "", "5", "");
        Company more = Revisions.read(
                        (FILE + "  - {count: 3, skills: {software: 0.8}}\n").getBytes(StandardCharsets.UTF_8))
                .get()
                .company();
        assertThat(SkillMatrix.of(more, false).rows().stream().map(SkillMatrix.Row::name))
                .containsExactly("Crew", "Everyone");
        SkillMatrix people = SkillMatrix.of(company(), true);
        assertThat(people.rows()).hasSize(7);
        assertThat(people.rows().getFirst())
                .isEqualTo(new SkillMatrix.Row("Ada", "Web", java.util.List.of("0.9", "0.5", "", "", "", "", "")));
    }
}
