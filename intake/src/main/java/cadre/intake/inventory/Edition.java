package cadre.intake.inventory;

import cadre.intake.cells.Cell;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which year's inventory a table is, known by its titles, and where in it each field stands. */
enum Edition {
    /** Published in December 2024; one long question a column. */
    OF_2024(
            LocalDate.of(2024, 12, 16),
            Map.ofEntries(
                    Map.entry(Field.NAME, "use case name"),
                    Map.entry(Field.AGENCY_NAME, "agency"),
                    Map.entry(Field.AGENCY, "agency abbreviation"),
                    Map.entry(Field.BUREAU, "bureau"),
                    Map.entry(Field.TOPIC, "use case topic area"),
                    Map.entry(Field.COMMERCIAL, "is the ai use case found in the below list of general commercial"),
                    Map.entry(Field.PURPOSE, "what is the intended purpose"),
                    Map.entry(Field.STAGE, "stage of development"),
                    Map.entry(Field.INITIATED, "date initiated"),
                    Map.entry(Field.BEGAN, "date when acquisition"),
                    Map.entry(Field.IMPLEMENTED, "date implemented"),
                    Map.entry(Field.RETIRED, "date retired"),
                    Map.entry(Field.SOURCING, "was the ai system involved in this use case developed"),
                    Map.entry(Field.CENTRAL_INTAKE, "for this ai use case, is the required it infrastructure"))),
    /** Published in 2023; ten short columns, no dates. */
    OF_2023(
            LocalDate.of(2023, 12, 31),
            Map.ofEntries(
                    Map.entry(Field.ID, "use_case_id"),
                    Map.entry(Field.AGENCY, "department_code"),
                    Map.entry(Field.AGENCY_NAME, "department"),
                    Map.entry(Field.BUREAU, "agency"),
                    Map.entry(Field.NAME, "title"),
                    Map.entry(Field.PURPOSE, "summary"),
                    Map.entry(Field.STAGE, "development_stage")));

    /** What Cadre reads of a row. */
    enum Field {
        ID,
        NAME,
        AGENCY,
        AGENCY_NAME,
        BUREAU,
        TOPIC,
        COMMERCIAL,
        PURPOSE,
        STAGE,
        INITIATED,
        BEGAN,
        IMPLEMENTED,
        RETIRED,
        SOURCING,
        CENTRAL_INTAKE
    }

    private final LocalDate date;
    private final Map<Field, String> titles;

    Edition(LocalDate date, Map<Field, String> titles) {
        this.date = date;
        this.titles = titles;
    }

    /** The day on which the inventory was taken. */
    LocalDate date() {
        return date;
    }

    /** The edition that has all its titles among these. */
    static Optional<Edition> find(List<Cell> header) {
        return Arrays.stream(values())
                .filter(edition -> edition.columns(header).size() == edition.titles.size())
                .findFirst();
    }

    /** Index of the column of each field; a title in full before one that only begins so. */
    Map<Field, Integer> columns(List<Cell> header) {
        List<String> plain = header.stream()
                .map(cell -> cell.trimmed().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toList();
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        titles.forEach((field, title) -> {
            int index = plain.indexOf(title);
            for (int i = 0; index < 0 && i < plain.size(); i++) {
                index = title.length() > 12 && plain.get(i).startsWith(title) ? i : -1;
            }
            if (index >= 0) {
                columns.put(field, index);
            }
        });
        return columns;
    }
}
