package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.intake.files.FileDifferences.Change;
import org.junit.jupiter.api.Test;

class FileDifferencesTest {

    private static final String ONE = """
            company: {name: Example, currency: EUR}
            horizon_months: 12
            domains: [search, support]
            people:
              - {name: Ana, role: ml-engineer, skills: {ml: 0.8}}
              - {count: 3, role: software-engineer}
            teams:
              - {id: t, name: T, serves: [search, support]}
            """;

    @Test
    void orderAndWayOfWritingSayNothing() {
        String same = """
                people:
                - {role: software-engineer, count: 3}
                - name: Ana
                  skills:
                    ml: 0.8
                  role: ml-engineer
                domains: [support, search]
                teams: [{name: T, id: t, serves: [support, search]}]
                horizon_months: 12   # a year
                company:
                  currency: "EUR"
                  name: Example
                """;
        assertThat(FileDifferences.between(ONE, same)).isEmpty();
    }

    @Test
    void eachValueIsNamedByWhereItStands() {
        String other = """
                company: {name: Example, currency: EUR}
                horizon_months: 24
                domains: [search, pricing]
                people:
                  - {name: Ben, role: ml-engineer}
                  - {name: Ana, role: ml-engineer, skills: {ml: 0.9}}
                  - {count: 3, role: software-engineer}
                teams:
                  - {id: t, name: T, serves: [search]}
                demand: {per_year: 5}
                """;
        assertThat(FileDifferences.between(ONE, other))
                .containsExactly(
                        new Change("horizon_months", "12", "24"),
                        new Change("domains[support]", "support", ""),
                        new Change("domains[pricing]", "", "pricing"),
                        new Change("people[Ana].skills.ml", "0.8", "0.9"),
                        new Change("people[Ben]", "", "name: Ben, role: ml-engineer"),
                        new Change("teams[t].serves[support]", "support", ""),
                        new Change("demand", "", "per_year: 5"));
        assertThat(new Change("people[Ana].cost", "1", "2").section()).isEqualTo("people");
        assertThat(new Change("horizon_months", "1", "2").section()).isEqualTo("horizon_months");
    }
}
