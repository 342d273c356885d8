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
import java.util.List;
import java.util.Map;

/**
 * Where use cases stood at the end of a year, and nothing more: a table with a column for the agency (or department), one for the
 * name (or title) and one for the stage (or status), under whatever further columns.
 *
 * @param file as the user named it
 * @param rows those that could be read, in the order of the file
 * @param findings what could not; errors when nothing could
 */
public record YearlyStages(String file, List<Row> rows, List<Finding> findings) {

    /**
     * One use case.
     *
     * @param agency as written
     * @param name as written
     * @param stage what its words mean
     * @param place of the name
     */
    public record Row(String agency, String name, Stage stage, Place place) {}

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
            return new YearlyStages(sheet.file(), List.of(), findings);
        }
        Map<Field, Integer> columns = PlainTitles.columns(sheet, findings);
        List<Row> rows = new ArrayList<>();
        if (findings.stream().noneMatch(Finding::isError)) {
            for (List<Cell> row : sheet.rows()) {
                read(
                        row,
                        columns.getOrDefault(Field.AGENCY, 0),
                        columns.getOrDefault(Field.NAME, 0),
                        columns.getOrDefault(Field.STAGE, 0),
                        rows,
                        findings);
            }
        }
        return new YearlyStages(sheet.file(), rows, findings);
    }

    private static void read(List<Cell> row, int agency, int name, int stage, List<Row> rows, List<Finding> findings) {
        if (row.size() <= Math.max(agency, Math.max(name, stage))
                || row.get(name).trimmed().isEmpty()
                || row.get(agency).trimmed().isEmpty()) {
            Place place = row.getFirst().place();
            findings.add(new Finding(
                    Severity.WARNING, "row-refused", place, "a row without agency, name or stage", "all three", ""));
            return;
        }
        String words = row.get(stage).trimmed();
        Stage read = StageReading.of(words).stage();
        if (read == null) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "stage-unreadable",
                    row.get(stage).place(),
                    "\"" + DateReading.brief(words) + "\" is not a stage; the row is left out",
                    "deployed, retired, or a stage before",
                    ""));
            return;
        }
        rows.add(new Row(
                row.get(agency).trimmed(),
                row.get(name).trimmed(),
                read,
                row.get(name).place()));
    }
}
