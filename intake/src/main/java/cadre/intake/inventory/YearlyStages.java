package cadre.intake.inventory;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.core.work.Stage;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Edition.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where use cases stood at the end of a year, and nothing more: a table with a column for the agency (or department), one for the
 * name (or title) and one for the stage (or status), under whatever further columns and in any order.
 *
 * @param file as the user named it
 * @param total rows below the titles, those without any text left out
 * @param rows those that could be read, in the order of the file
 * @param findings what could not, with line and column; errors when nothing could
 */
public record YearlyStages(String file, int total, List<Row> rows, List<Finding> findings) {

    /**
     * One use case.
     *
     * @param agencies its agency in all the spellings that the table has, such as abbreviation and full name; as written
     * @param bureau part of the agency, as written; empty when not said
     * @param name as written
     * @param stage what its words mean, or retired where there are none and it has a date of that
     * @param place of the name
     */
    public record Row(List<String> agencies, String bureau, String name, Stage stage, Place place) {

        /** Copies the list. */
        public Row {
            agencies = List.copyOf(agencies);
        }
    }

    /** Copies the lists. */
    public YearlyStages {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** Whether nothing could be read. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /**
     * Reads a table.
     *
     * @param path a CSV or XLSX file
     */
    public static YearlyStages read(Path path) {
        Sheet sheet = Sheet.read(path);
        List<Finding> findings = new ArrayList<>(sheet.findings());
        if (sheet.isUnreadable()) {
            return new YearlyStages(sheet.file(), 0, List.of(), findings);
        }
        Map<Field, Integer> columns = PlainTitles.columns(sheet, findings);
        List<Integer> agencies = PlainTitles.agencies(sheet);
        Integer bureau = PlainTitles.bureau(sheet, agencies);
        List<Row> rows = new ArrayList<>();
        Set<String> words = new HashSet<>();
        if (findings.stream().noneMatch(Finding::isError)) {
            for (List<Cell> row : sheet.rows()) {
                Row read = new Reading(columns, row, words, findings).row(agencies, bureau);
                if (read != null) {
                    rows.add(read);
                }
            }
        }
        return new YearlyStages(sheet.file(), sheet.rows().size(), rows, findings);
    }

    /** One row under the titles; stages in words that are nobody's official ones are noted once each. */
    private record Reading(Map<Field, Integer> columns, List<Cell> row, Set<String> words, List<Finding> findings) {

        @Nullable
        Row row(List<Integer> agencies, @Nullable Integer bureau) {
            List<String> named = agencies.stream()
                    .map(this::text)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
            boolean refused = named.isEmpty();
            if (refused) {
                refuse(Field.AGENCY, "a row without an agency");
            }
            if (text(Field.NAME).isEmpty()) {
                refused = true;
                refuse(Field.NAME, "a row without a name");
            }
            Stage stage = stage();
            return refused || stage == null
                    ? null
                    : new Row(named, bureau == null ? "" : text(bureau), text(Field.NAME), stage, place(Field.NAME));
        }

        private @Nullable Stage stage() {
            String written = text(Field.STAGE);
            if (!written.isEmpty()) {
                StageReading reading = StageReading.of(written);
                Stage stage = reading.stage();
                if (stage == null) {
                    warn(
                            "stage-unreadable",
                            Field.STAGE,
                            "\"" + DateReading.brief(written) + "\" is not a stage; the row is left out",
                            "deployed, retired, or a stage before");
                }
                if (stage != null && !reading.certain() && words.add(written.toLowerCase(Locale.ROOT))) {
                    String what = "\"" + DateReading.brief(written) + "\"; read as "
                            + stage.name().toLowerCase(Locale.ROOT);
                    findings.add(new Finding(Severity.NOTE, "stage-in-other-words", place(Field.STAGE), what, "", ""));
                }
                return stage;
            }
            if (DateReading.of(text(Field.RETIRED)).date() == null) {
                refuse(Field.STAGE, "a row without a stage");
                return null;
            }
            warn("stage-missing", Field.STAGE, "no stage; read as retired, since it has a date of that", "a stage");
            return Stage.RETIRED;
        }

        private void refuse(Field field, String what) {
            warn("row-refused", field, what + " is left out", "agency, name and stage");
        }

        private void warn(String code, Field field, String message, String expected) {
            findings.add(new Finding(Severity.WARNING, code, place(field), message, expected, ""));
        }

        private String text(Field field) {
            Integer column = columns.get(field);
            return column == null ? "" : text(column);
        }

        private String text(int column) {
            return column >= row.size() ? "" : row.get(column).trimmed().replaceAll("\\s+", " ");
        }

        private Place place(Field field) {
            Integer column = columns.get(field);
            Place first = row.getFirst().place();
            return column == null || column >= row.size()
                    ? new Place(first.file(), first.line(), 0)
                    : row.get(column).place();
        }
    }
}
