package cadre.intake.inventory;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.quantity.Calendar;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Circumstances;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Edition.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, in order. */
final class SheetReading {

    /** What marks a use case as research: its topic or stage says so, or its purpose speaks of one of these. */
    private static final Pattern RESEARCH = Pattern.compile(
            "research project|research and development|\\br&d\\b|proof.of.concept", Pattern.CASE_INSENSITIVE);

    private final Sheet sheet;
    private final LocalDate observed;
    private final @Nullable String agency;
    private final @Nullable String bureau;
    private final BitSet starts = new BitSet();
    private final BitSet lines = new BitSet();
    private final Map<Field, Integer> columns;
    private final Names names = new Names();
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private final Map<List<String>, Integer> rowsSeen = new HashMap<>();
    private final Map<List<String>, Integer> namesSeen = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    private final List<DatedUseCase> cases = new ArrayList<>();
    private final List<Inventory.Row> rows = new ArrayList<>();
    private final List<Finding> findings;
    private int refused;
    private int elsewhere;

    /**
     * Prepares a sheet.
     *
     * @param sheet with titles
     * @param columns where each field stands
     * @param observed the day on which the inventory was taken
     * @param agency as in {@link Inventory#read}
     * @param bureau as in {@link Inventory#read}
     */
    SheetReading(
            Sheet sheet,
            Map<Field, Integer> columns,
            LocalDate observed,
            @Nullable String agency,
            @Nullable String bureau) {
        this.sheet = sheet;
        this.columns = columns;
        this.observed = observed;
        this.agency = agency;
        this.bureau = bureau;
        findings = new ArrayList<>();
    }

    Inventory inventory() {
        for (List<Cell> row : sheet.rows()) {
            starts.set(row.getFirst().place().line());
            RowReading reading = new RowReading(observed, columns, row, findings);
            boolean wanted =
                    (agency == null || isOf(agency, reading)) && (bureau == null || isOfBureau(bureau, reading));
            if (wanted) {
                lines.set(row.getFirst().place().line());
            }
            if (!wanted) {
                elsewhere++;
            } else if (isRefused(reading, row)) {
                refused++;
            } else {
                cases.add(useCase(reading));
                rows.add(new Inventory.Row(reading.place(Field.NAME), reading.text(Field.PURPOSE)));
            }
        }
        sheet.findings().stream()
                .filter(finding ->
                        finding.place().line() == 0 || isRead(finding.place().line()))
                .forEach(findings::add);
        Inventory.Tally tally = new Inventory.Tally(sheet.rows().size(), cases.size(), refused, elsewhere);
        return new Inventory(
                sheet.file(),
                observed,
                tally,
                List.copyOf(domains.values()),
                agencies,
                cases,
                rows,
                titles(),
                read(),
                sorted(findings));
    }

    private List<String> titles() {
        return sheet.header().stream()
                .map(cell -> cell.trimmed().replaceAll("\\s+", " "))
                .toList();
    }

    private Map<Integer, String> read() {
        Map<Integer, String> read = new HashMap<>();
        columns.forEach((field, column) ->
                read.put(column, field.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return read;
    }

    /** Whether a line lies in a row that was read; a row may have several lines. */
    private boolean isRead(int line) {
        int begin = starts.previousSetBit(line);
        return begin >= 0 && lines.get(begin);
    }

    static boolean isOfBureau(String bureau, RowReading row) {
        return bureau.strip().equalsIgnoreCase(row.text(Field.BUREAU));
    }

    static boolean isOf(String agency, RowReading row) {
        return agency.strip().equalsIgnoreCase(row.text(Field.AGENCY))
                || agency.strip().equalsIgnoreCase(row.text(Field.AGENCY_NAME));
    }

    private boolean isRefused(RowReading reading, List<Cell> row) {
        int line = row.getFirst().place().line();
        if (row.size() != sheet.header().size()) {
            reading.find(
                    Severity.WARNING,
                    "ragged-row",
                    Field.NAME,
                    "the row has " + row.size() + " cells",
                    sheet.header().size() + " cells, as many as titles");
        }
        if (reading.text(Field.NAME).isEmpty()) {
            reading.find(Severity.WARNING, "row-refused-no-name", Field.NAME, "a use case without a name", "a name");
            return true;
        }
        if (reading.text(Field.AGENCY).isEmpty()) {
            reading.find(Severity.WARNING, "row-refused-no-agency", Field.AGENCY, "a use case of nobody", "an agency");
            return true;
        }
        Integer before = rowsSeen.putIfAbsent(row.stream().map(Cell::trimmed).toList(), line);
        if (before != null) {
            reading.find(
                    Severity.WARNING,
                    "row-refused-repeated",
                    Field.NAME,
                    "the row is the same as the one of line " + before + ", in every cell",
                    "each use case once");
            return true;
        }
        Integer named = namesSeen.putIfAbsent(
                Stream.of(Field.AGENCY, Field.BUREAU, Field.NAME)
                        .map(reading::text)
                        .toList(),
                line);
        if (named != null) {
            reading.find(
                    Severity.NOTE,
                    "name-repeated",
                    Field.NAME,
                    "the bureau has another use case of this name in line " + named
                            + "; both were read, since other cells differ",
                    "");
        }
        return false;
    }

    private DatedUseCase useCase(RowReading reading) {
        agencies.putIfAbsent(reading.text(Field.AGENCY), reading.text(Field.AGENCY_NAME));
        Milestones milestones = reading.milestones();
        Stage stage = reading.stage(milestones);
        Domain domain = domain(reading);
        String name = reading.text(Field.NAME);
        String id = reading.text(Field.ID);
        if (id.isEmpty()) {
            id = agency == null ? reading.text(Field.AGENCY) + " " + name : name;
        }
        WorkKind kind = Stream.of(Field.TOPIC, Field.STAGE)
                                .anyMatch(field -> reading.text(field).contains("Research"))
                        || RESEARCH.matcher(reading.text(Field.PURPOSE)).find()
                ? WorkKind.RESEARCH
                : WorkKind.IMPLEMENTATION;
        Origin origin = new Origin(domain.name(), arrivalDay(milestones), stage, List.of());
        Circumstances circumstances = new Circumstances(
                reading.text(Field.AGENCY),
                domain.name(),
                topic(reading.text(Field.TOPIC)),
                reading.custom(),
                reading.sourcing(),
                reading.centralIntake());
        return new DatedUseCase(
                new UseCase(names.unique(id), name, kind, List.of(domain.id()), Need.UNKNOWN, origin),
                milestones,
                circumstances,
                reading.text(Field.STAGE));
    }

    /** Working days before the inventory was taken, of the first date there is; 0 without any. */
    private int arrivalDay(Milestones milestones) {
        return Stream.of(milestones.initiated(), milestones.began(), milestones.implemented())
                .filter(Objects::nonNull)
                .map(RoughDate::first)
                .findFirst()
                .map(day -> (int) Math.min(0, Calendar.workingDays(observed, day)))
                .orElse(0);
    }

    private Domain domain(RowReading reading) {
        String bureau = reading.text(Field.BUREAU);
        if (bureau.isEmpty()) {
            reading.find(
                    Severity.NOTE,
                    "bureau-missing",
                    Field.BUREAU,
                    "no bureau; the use case was given to the agency itself",
                    "the part of the agency");
            bureau = reading.text(Field.AGENCY_NAME);
        }
        String id = Names.id(agency == null ? reading.text(Field.AGENCY) + " " + bureau : bureau);
        String name = bureau;
        if (!domains.containsKey(id)) {
            near(id).ifPresent(other -> reading.find(
                    Severity.NOTE,
                    "bureau-nearly-the-same",
                    Field.BUREAU,
                    "\"" + name + "\" is nearly \"" + other.name() + "\"; both were read as bureaus of their own",
                    ""));
        }
        return domains.computeIfAbsent(id, key -> new Domain(key, name));
    }

    /** A bureau met before whose id differs by a single sign, if it is long enough for that to be a slip. */
    private Optional<Domain> near(String id) {
        return domains.values().stream()
                .filter(other -> id.length() > 8 && oneApart(id, other.id()))
                .findFirst();
    }

    private static boolean oneApart(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        boolean near = longer.length() - shorter.length() <= 1;
        return near
                && longer.substring(Math.min(longer.length(), same + 1))
                        .equals(shorter.substring(Math.min(shorter.length(), same + skip)))
                && longer.chars().filter(Character::isDigit).count()
                        == shorter.chars().filter(Character::isDigit).count();
    }

    /** The topic without its explanation in brackets. */
    private static String topic(String words) {
        return words.replaceAll("\\s*\\(.*\\)", "").strip();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()))
                .toList();
    }
}
