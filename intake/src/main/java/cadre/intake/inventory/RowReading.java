package cadre.intake.inventory;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.core.work.DatedUseCase.Answer;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.DatedUseCase.Sourcing;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.intake.cells.Cell;
import cadre.intake.inventory.Edition.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and says what is doubtful about them. */
final class RowReading {

    private final LocalDate observed;
    private final Map<Field, Integer> columns;
    private final List<Cell> row;
    private final List<Finding> findings;

    /**
     * Prepares a row.
     *
     * @param observed the day on which the inventory was taken
     * @param columns where each field stands
     * @param row the cells
     * @param findings receives what is doubtful
     */
    RowReading(LocalDate observed, Map<Field, Integer> columns, List<Cell> row, List<Finding> findings) {
        this.observed = observed;
        this.columns = columns;
        this.row = row;
        this.findings = findings;
    }

    /** The text of a field on one line; empty where the edition or the row has no such cell. */
    String text(Field field) {
        Integer column = columns.get(field);
        return column == null || column >= row.size()
                ? ""
                : row.get(column).trimmed().replaceAll("\\s+", " ");
    }

    Place place(Field field) {
        Integer column = columns.get(field);
        Place first = row.getFirst().place();
        return column == null || column >= row.size()
                ? new Place(first.file(), first.line(), 0)
                : row.get(column).place();
    }

    void find(Severity severity, String code, Field field, String message, String expected) {
        findings.add(new Finding(severity, code, place(field), message, expected, ""));
    }

    Milestones milestones() {
        Milestones milestones =
                new Milestones(date(Field.INITIATED), date(Field.BEGAN), date(Field.IMPLEMENTED), date(Field.RETIRED));
        order(milestones.initiated(), "initiated", milestones.began(), "begun", Field.BEGAN);
        order(milestones.initiated(), "initiated", milestones.implemented(), "implemented", Field.IMPLEMENTED);
        order(milestones.implemented(), "implemented", milestones.retired(), "retired", Field.RETIRED);
        return milestones;
    }

    private @Nullable RoughDate date(Field field) {
        Integer column = columns.get(field);
        if (column == null || column >= row.size()) {
            return null;
        }
        DateReading reading = DateReading.of(row.get(column).text());
        if (!reading.code().isEmpty()) {
            Severity severity = reading.code().equals("date-no-answer") ? Severity.NOTE : Severity.WARNING;
            find(severity, reading.code(), field, reading.message(), "a date as month/day/year");
        }
        RoughDate date = reading.date();
        if (date != null && date.first().isAfter(observed)) {
            find(Severity.NOTE, "date-after-inventory", field, date + " is after the inventory was taken", "");
        }
        return date;
    }

    private void order(
            @Nullable RoughDate early, String earlyWord, @Nullable RoughDate late, String lateWord, Field field) {
        if (early != null && late != null && late.last().isBefore(early.first())) {
            find(
                    Severity.WARNING,
                    "dates-out-of-order",
                    field,
                    lateWord + " " + late + ", before it was " + earlyWord + " " + early,
                    "");
        }
    }

    Stage stage(Milestones milestones) {
        String words = text(Field.STAGE);
        StageReading reading = StageReading.of(words);
        Stage concluded = StageReading.concluded(milestones);
        if (words.isEmpty()) {
            find(Severity.WARNING, "stage-missing", Field.STAGE, "no stage; " + read(concluded), "a stage");
            return concluded;
        }
        Stage stage = reading.stage();
        if (stage == null) {
            find(
                    Severity.WARNING,
                    "stage-unreadable",
                    Field.STAGE,
                    "\"" + DateReading.brief(words) + "\" is not a stage; " + read(concluded),
                    "one of the inventory's stages");
            return concluded;
        }
        if (!reading.certain()) {
            find(Severity.NOTE, "stage-in-other-words", Field.STAGE, "\"" + words + "\"; " + read(stage), "");
        }
        contradiction(stage, milestones);
        return stage;
    }

    private void contradiction(Stage stage, Milestones milestones) {
        LocalDate today = observed;
        RoughDate implemented = milestones.implemented();
        if (stage.compareTo(Stage.DEPLOYMENT) < 0
                && implemented != null
                && !implemented.last().isAfter(today)) {
            find(
                    Severity.WARNING,
                    "stage-against-date",
                    Field.STAGE,
                    "\"" + text(Field.STAGE) + "\", though implemented " + implemented,
                    "");
        }
        RoughDate retired = milestones.retired();
        if (stage == Stage.PRODUCTION && retired != null && !retired.last().isAfter(today)) {
            find(
                    Severity.WARNING,
                    "stage-against-date",
                    Field.STAGE,
                    "\"" + text(Field.STAGE) + "\", though retired " + retired,
                    "");
        }
        if (stage == Stage.PRODUCTION
                && implemented != null
                && implemented.first().isAfter(today)) {
            find(
                    Severity.WARNING,
                    "stage-against-date",
                    Field.STAGE,
                    "\"" + text(Field.STAGE) + "\", though implemented only " + implemented,
                    "");
        }
    }

    private static String read(Stage stage) {
        return "read as " + stage.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is more than one of the listed common commercial products. */
    Answer custom() {
        String words = text(Field.COMMERCIAL).toLowerCase(Locale.ROOT);
        if (words.startsWith("none of the above")) {
            return Answer.YES;
        }
        return words.isEmpty() || words.equals("n/a") ? Answer.UNKNOWN : Answer.NO;
    }

    Sourcing sourcing() {
        String words = text(Field.SOURCING).toLowerCase(Locale.ROOT);
        if (words.contains("both") || words.contains("combination")) {
            return Sourcing.BOTH;
        }
        if (words.contains("in-house") || words.startsWith("no contract")) {
            return Sourcing.IN_HOUSE;
        }
        if (words.contains("contract")) {
            return Sourcing.CONTRACT;
        }
        if (!words.isEmpty()) {
            otherAnswer(Field.SOURCING);
        }
        return Sourcing.UNKNOWN;
    }

    Answer centralIntake() {
        String words = text(Field.CENTRAL_INTAKE).toLowerCase(Locale.ROOT);
        return switch (words) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            case "" -> Answer.UNKNOWN;
            default -> {
                otherAnswer(Field.CENTRAL_INTAKE);
                yield Answer.UNKNOWN;
            }
        };
    }

    private void otherAnswer(Field field) {
        String words = text(field);
        find(
                Severity.NOTE,
                "answer-in-other-words",
                field,
                "\"" + DateReading.brief(words) + "\" is none of the answers asked for; read as unknown",
                "");
    }
}
