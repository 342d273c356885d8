package cadre.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.page.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field at a place of a company file is found by where it stands, in every way of writing it. */
class FieldAtTest {

    private static final List<String> TEXT = """
            company:
              name: Example
            people:
              - id: ana
                role: ml-engineer
                skills: {ml: 3, data: 2}
              - {id: ben, role: analyst}
            teams:
            - id: search
              people: [ana]
            demand: {per_year: 12, spread: 2}
            nonsense: 4
            company: {name: Example, kind: larger-startup}
            """.lines().toList();

    @ParameterizedTest
    @CsvSource({
        "2, 9, company.name",
        "4, 9, people.id",
        "5, 11, people.role",
        "7, 19, people.role",
        "7, 6, people.id",
        "13, 11, company.name",
        "13, 32, company.kind",
        "13, 0, company"
    })
    void theFieldIsFound(int line, int column, String path) {
        assertThat(FieldAt.find(TEXT, line, column).map(Term::id)).contains(path);
    }

    @Test
    void whatIsNoFieldHasNoHelp() {
        assertThat(FieldAt.find(TEXT, 12, 11)).isEmpty();
        assertThat(FieldAt.find(TEXT, 0, 0)).isEmpty();
        assertThat(FieldAt.find(TEXT, 99, 1)).isEmpty();
    }
}
