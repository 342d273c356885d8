package cadre.intake.inventory;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.work.DatedUseCase;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Edition.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An inventory of AI use cases as it was read: every row is either a use case, refused with a finding, or another agency's.
 *
 * @param file as the user named it
 * @param date the day on which the inventory was taken
 * @param tally what became of the rows
 * @param domains the bureaus that have use cases, in the order of the file
 * @param agencies full names by short ones, as first met; the short name where the table has one spelling only
 * @param cases the use cases, in the order of the file
 * @param rows where each of them stands and what it is for, in the same order
 * @param titles of the columns, in order
 * @param columns what is read of the columns, by their index from 0
 * @param findings what could not be read or is doubtful, with its place; errors when nothing could be read
 */
public record Inventory(
        String file,
        LocalDate date,
        Tally tally,
        List<Domain> domains,
        Map<String, String> agencies,
        List<DatedUseCase> cases,
        List<Row> rows,
        List<String> titles,
        Map<Integer, String> columns,
        List<Finding> findings) {

    /**
     * The row of a use case.
     *
     * @param place of its name
     * @param purpose what it is for, on one line; empty where the table does not say
     */
    public record Row(Place place, String purpose) {}

    /**
     * What became of the rows; read + refused + elsewhere = rows.
     *
     * @param rows below the titles, those without any text left out
     * @param read became use cases
     * @param refused did not, each with a finding
     * @param elsewhere belong to agencies that were not asked for
     */
    public record Tally(int rows, int read, int refused, int elsewhere) {

        /** Refuses a tally in which a row is lost. */
        public Tally {
            if (rows != read + refused + elsewhere) {
                throw new IllegalArgumentException("of " + rows + " rows, " + read + " were read, " + refused
                        + " refused and " + elsewhere + " belong elsewhere");
            }
        }
    }

    /** Copies the lists. */
    public Inventory {
        domains = List.copyOf(domains);
        agencies = Map.copyOf(agencies);
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
        titles = List.copyOf(titles);
        columns = Map.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /** Whether a table has the titles of the inventory of 2023 or 2024. */
    public static boolean isPublished(Sheet sheet) {
        return !sheet.isUnreadable() && Edition.find(sheet.header()).isPresent();
    }

    /** Reads all agencies of the inventory of 2023 or 2024 from its cells; an error among the findings when it is neither. */
    public static Inventory of(Sheet sheet) {
        return snapshot(sheet, null);
    }

    /** The copy of the inventory of 2023 or 2024 that ships with Cadre, as comma-separated values. */
    public static byte[] builtInFile(int year) {
        return Reduction.bytes(year);
    }

    /** Reads all agencies of the inventory of 2023 or 2024. */
    public static Inventory read(Path path) {
        return read(path, null, null);
    }

    /**
     * Reads the inventory of 2023 or 2024.
     *
     * @param path the CSV file as published
     * @param agency abbreviation or full name in any letter case; null for all agencies
     * @param bureau name of a part of agencies in any letter case; null for all of them
     */
    public static Inventory read(Path path, @Nullable String agency, @Nullable String bureau) {
        Sheet sheet = Sheet.read(path);
        if (sheet.isUnreadable()) {
            return unreadable(sheet, sheet.findings());
        }
        Optional<Edition> edition = Edition.find(sheet.header());
        if (edition.isEmpty()) {
            return unreadable(
                    sheet,
                    List.of(new Finding(
                            Severity.ERROR,
                            "unknown-inventory",
                            sheet.header().getFirst().place(),
                            "the titles are not those of an inventory that Cadre knows",
                            "the consolidated AI use case inventory of US federal agencies of 2023 or 2024",
                            "use cadre import with a table of use cases instead")));
        }
        Optional<Finding> unknown = unknown(agency, bureau, sheet, edition.get());
        if (unknown.isPresent()) {
            return unreadable(sheet, List.of(unknown.get()));
        }
        return new SheetReading(
                        sheet,
                        edition.get().columns(sheet.header()),
                        edition.get().date(),
                        agency,
                        bureau)
                .inventory();
    }

    /**
     * Reads a yearly snapshot of a portfolio: the inventory of 2023 or 2024, or any table with at least agency, name and stage.
     *
     * @param path a CSV or XLSX file
     * @param observed the day on which it was taken; null takes that of the published inventory, and is an error for other tables
     */
    public static Inventory snapshot(Path path, @Nullable LocalDate observed) {
        return snapshot(Sheet.read(path), observed);
    }

    /**
     * The inventory of 2023 or 2024 that ships with Cadre: the published one without the columns that Cadre does not read.
     *
     * @param year 2023 or 2024
     */
    public static Inventory builtIn(int year) {
        return snapshot(Reduction.builtIn(year), null);
    }

    private static Inventory snapshot(Sheet sheet, @Nullable LocalDate observed) {
        if (sheet.isUnreadable()) {
            return unreadable(sheet, sheet.findings());
        }
        Optional<Edition> edition = Edition.find(sheet.header());
        LocalDate day = observed == null ? edition.map(Edition::date).orElse(null) : observed;
        List<Finding> missing = new ArrayList<>();
        Map<Field, Integer> columns =
                edition.isPresent() ? edition.get().columns(sheet.header()) : PlainTitles.columns(sheet, missing);
        if (missing.isEmpty() && day == null) {
            missing.add(new Finding(
                    Severity.ERROR,
                    "day-unknown",
                    new Place(sheet.file(), 0, 0),
                    "the table does not say on which day it was taken",
                    "the day of the snapshot",
                    "--on 2025-12-31"));
        }
        return day == null || !missing.isEmpty()
                ? unreadable(sheet, missing)
                : new SheetReading(sheet, columns, day, null, null).inventory();
    }

    /** Whether nothing could be read. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** How many findings there are of each kind, by code. */
    public SortedMap<String, Integer> findingCounts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }

    /** What is wrong with the agency or bureau asked for, if no row is of it. */
    private static Optional<Finding> unknown(
            @Nullable String agency, @Nullable String bureau, Sheet sheet, Edition edition) {
        Map<Field, Integer> columns = edition.columns(sheet.header());
        Set<String> agencies = new TreeSet<>();
        Set<String> bureaus = new TreeSet<>();
        boolean found = agency == null;
        boolean foundBureau = bureau == null;
        for (List<Cell> row : sheet.rows()) {
            RowReading reading = new RowReading(edition.date(), columns, row, new ArrayList<>());
            agencies.add(reading.text(Field.AGENCY));
            agencies.add(reading.text(Field.AGENCY_NAME));
            if (agency == null || SheetReading.isOf(agency, reading)) {
                found = true;
                bureaus.add(reading.text(Field.BUREAU));
                foundBureau |= bureau != null && SheetReading.isOfBureau(bureau, reading);
            }
        }
        if (found && foundBureau) {
            return Optional.empty();
        }
        Set<String> known = found ? bureaus : agencies;
        known.remove("");
        String asked = String.valueOf(found ? bureau : agency);
        String what = found ? "a bureau" : "an agency";
        List<String> all = found
                ? List.copyOf(known)
                : known.stream().filter(name -> name.length() < 7).toList();
        return Optional.of(new Finding(
                Severity.ERROR,
                found ? "unknown-bureau" : "unknown-agency",
                new Place(sheet.file(), 0, 0),
                "no use case of " + what + " \"" + asked + "\"",
                "one of " + String.join(", ", all),
                Nearest.find(asked, known).orElse("")));
    }

    private static Inventory unreadable(Sheet sheet, List<Finding> findings) {
        return new Inventory(
                sheet.file(),
                LocalDate.EPOCH,
                new Tally(0, 0, 0, 0),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                findings);
    }
}
