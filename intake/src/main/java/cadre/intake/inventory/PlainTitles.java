package cadre.intake.inventory;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Edition.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which titles a company's own table of use cases has what a snapshot needs; the first title that is there counts. */
final class PlainTitles {

    private static final Map<Field, List<String>> TITLES = new EnumMap<>(Map.of(
            Field.AGENCY,
            List.of(
                    "agency abbreviation",
                    "department_code",
                    "agency",
                    "department",
                    "bureau",
                    "business area",
                    "domain",
                    "team",
                    "group"),
            Field.NAME,
            List.of("use case name", "name", "title", "use case", "use_case"),
            Field.STAGE,
            List.of("stage of development", "development_stage", "stage", "status", "outcome"),
            Field.INITIATED,
            List.of("date initiated", "initiated", "requested on", "arrives"),
            Field.BEGAN,
            List.of("date when acquisition and/or development began", "began", "begun"),
            Field.IMPLEMENTED,
            List.of("date implemented", "implemented", "deployed on"),
            Field.RETIRED,
            List.of("date retired", "retired", "retired on")));

    private PlainTitles() {}

    /**
     * Where each field stands. The agency stands for the bureau too.
     *
     * @param sheet with titles
     * @param findings receives an error for each of agency, name and stage that has no column
     */
    static Map<Field, Integer> columns(Sheet sheet, List<Finding> findings) {
        List<String> plain = plain(sheet);
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        TITLES.forEach((field, titles) -> titles.stream()
                .filter(plain::contains)
                .findFirst()
                .ifPresent(title -> columns.put(field, plain.indexOf(title))));
        for (Field field : List.of(Field.AGENCY, Field.NAME, Field.STAGE)) {
            if (!columns.containsKey(field)) {
                findings.add(missing(sheet, field, plain));
            }
        }
        Integer agency = columns.get(Field.AGENCY);
        if (agency != null) {
            columns.put(Field.AGENCY_NAME, agency);
            columns.put(Field.BUREAU, agency);
        }
        return columns;
    }

    /** Every column that may have the agency, the one that counts first; the 2023 inventory calls its bureaus agencies. */
    static List<Integer> agencies(Sheet sheet) {
        List<String> plain = plain(sheet);
        boolean bureausAreAgencies = plain.contains("department_code");
        return TITLES.getOrDefault(Field.AGENCY, List.of()).stream()
                .filter(title -> !(bureausAreAgencies && title.equals("agency")))
                .filter(title -> !title.equals("bureau"))
                .map(plain::indexOf)
                .filter(index -> index >= 0)
                .toList();
    }

    /** The column of the part of the agency; null without one. */
    static @Nullable Integer bureau(Sheet sheet, List<Integer> agencies) {
        List<String> plain = plain(sheet);
        return Stream.of("bureau", "agency", "component", "office", "division")
                .map(plain::indexOf)
                .filter(index -> index >= 0 && !agencies.contains(index))
                .findFirst()
                .orElse(null);
    }

    private static List<String> plain(Sheet sheet) {
        return sheet.header().stream()
                .map(cell -> cell.trimmed().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toList();
    }

    private static Finding missing(Sheet sheet, Field field, List<String> plain) {
        List<String> titles = TITLES.getOrDefault(field, List.of());
        String near = plain.stream()
                .filter(title -> Nearest.find(title, titles).isPresent())
                .findFirst()
                .map(title -> "rename the column " + title)
                .orElse("rename a column");
        String word = field.name().toLowerCase(Locale.ROOT);
        return new Finding(
                Severity.ERROR,
                "column-missing",
                new Place(sheet.file(), 1, 0),
                "no column has the " + word + " of each use case",
                "a column titled " + String.join(", ", titles.subList(0, titles.size() - 1)) + " or "
                        + titles.getLast(),
                near + " to " + word);
    }
}
