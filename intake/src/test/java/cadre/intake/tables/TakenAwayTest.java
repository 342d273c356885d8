package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.intake.cells.Sheet;
import cadre.intake.files.CompanyFiles;
import cadre.intake.writing.CompanyMerge;
import cadre.intake.writing.EntryTable;
import cadre.intake.writing.Reorganisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away as tables changes nothing when it is brought back. */
class TakenAwayTest {

    private static String csv(EntryTable table) {
        return Stream.concat(Stream.of(table.titles()), table.rows().stream())
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"larger-startup", "enterprise", "agency", "seed-startup", "research-startup", "worked-example"})
    void broughtBackItChangesNothing(String name, @TempDir Path folder) throws IOException {
        String text = Reorganisation.onePerPerson(Files.readString(Path.of("../examples/" + name + ".yaml")));
        Path company = Files.writeString(folder.resolve("company.yaml"), text);
        CompanyMerge merge = new CompanyMerge(company, "");
        for (EntryTable table : List.of(EntryTable.people(text), EntryTable.useCases(text))) {
            if (table.rows().isEmpty()) {
                continue;
            }
            Sheet sheet = Sheet.of("table.csv", csv(table).getBytes(StandardCharsets.UTF_8));
            TableImport read = TableImport.of(sheet, Ask.guessing(LocalDate.of(2026, 1, 5)), merge.ids("use_cases"));
            assertThat(read.findings()).isEmpty();
            assertThat(read.tally().read()).isEqualTo(table.rows().size());
            read.entries()
                    .forEach((list, entries) ->
                            merge.merge(list, entries, new CompanyMerge.Origin("table.csv", Map.of(), true)));
        }
        assertThat(merge.findings()).isEmpty();
        assertThat(merge.changes()).isEmpty();
        assertThat(CompanyFiles.read(company).get().company().seats()).isNotEmpty();
    }
}
