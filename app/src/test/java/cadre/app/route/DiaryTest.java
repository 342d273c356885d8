package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Assumption;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {

    @TempDir
    private Path folder;

    private Case company(String more) throws IOException {
        return CompanyFiles.read(Files.writeString(folder.resolve("c.yaml"), """
                        cadre: 1
                        people: [1 × ml-engineer]
                        demand: {per_year: 6}
                        """ + more))
                .get();
    }

    private static Diary diary(Case company) {
        return new Simulating(company, Structure.of(StructureKind.CENTRAL), Scenario.Start.STEADY, 1).diary(0, 0);
    }

    /** First lines of the paragraphs, by their headings. */
    private static List<String> paragraphs(Diary diary) {
        List<String> lines = diary.words();
        List<String> first = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).startsWith(" ") && !lines.get(i).isEmpty()) {
                first.add(lines.get(i) + ":" + lines.get(i + 1).substring(15));
            }
        }
        return first;
    }

    @Test
    void whatIsThereAtTheStartIsNoRequestAndSaysSo() throws IOException {
        Case company = company("");
        List<String> paragraphs = paragraphs(diary(company));
        assertThat(paragraphs)
                .filteredOn(p -> p.startsWith("Request "))
                .isNotEmpty()
                .allMatch(p -> p.endsWith("is asked for"));
        assertThat(paragraphs)
                .filteredOn(p -> !p.startsWith("Request ") && !p.startsWith("People"))
                .isNotEmpty()
                .allMatch(
                        p -> p.matches("Use case \\d+ of those that are there at the start:is (under way|in production)"
                                + " when the simulated time begins \\(start-(open|live)\\)"));
        assertThat(paragraphs).anyMatch(p -> p.startsWith("Use case 1 of"));
        assertThat(diary(company).csv())
                .contains(",request-1,requested,", ",start-1,")
                .doesNotContain("start-0");
        assertThat(company.assumptions())
                .extracting(Assumption::field)
                .as("where value without any request comes from")
                .contains("use_cases");
    }

    @Test
    void aNamedUseCaseStandsWhereTheFileSays() throws IOException {
        Case company = company("use_cases: [{id: x, name: X, stage: experiments}, {id: y, name: Y}]\n");
        assertThat(paragraphs(diary(company)))
                .contains("X (x):stands at experiments when the simulated time begins, as the file says")
                .contains("Y (y):is asked for")
                .noneMatch(p -> p.contains("there at the start"));
        assertThat(company.assumptions()).extracting(Assumption::field).doesNotContain("use_cases");
    }
}
