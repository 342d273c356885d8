package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport.Tally;
import cadre.intake.writing.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of one table, in order. */
final class TableReading {

    private final Sheet sheet;
    private final Header header;
    private final TableKind kind;
    private final Ask ask;
    private final List<Finding> findings;
    private final Columns columns;
    private final Map<String, String> known = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Quarantine quarantine;
    private int refused;

    TableReading(Sheet sheet, Header header, TableKind kind, Ask ask, Set<String> ids) {
        this.sheet = sheet;
        this.header = header;
        this.kind = kind;
        this.ask = ask;
        this.quarantine = new Quarantine(header);
        this.findings = new ArrayList<>(sheet.findings());
        this.columns = new Columns(header, kind, ask, findings);
        ids.forEach(id -> known.put(Titles.plain(id), id));
    }

    TableImport read() {
        int line = header.titles().getFirst().place().line();
        Optional<List<Target>> key = key();
        if (key.isEmpty() && ask.key() == null) {
            findings.add(new Finding(
                    Severity.ERROR,
                    "no-key",
                    new Place(sheet.file(), line, 0),
                    "no column tells the rows apart",
                    kind == TableKind.PEOPLE ? "a name, an e-mail address or an id" : "a name or an id",
                    "--map \"Title of the column=name\""));
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            return TableImport.failed(kind, line, columns.shown(), TableImport.sorted(findings));
        }
        header.above()
                .forEach(row -> findings.add(new Finding(
                        Severity.NOTE,
                        "above-titles",
                        row.getFirst().place(),
                        "the row stands above the titles and was not read",
                        "",
                        "")));
        List<String> keys = header.rows().stream()
                .map(row -> key(new RowCells(columns, row, new ArrayList<>()), key.orElse(List.of())))
                .toList();
        Keys ids = new Keys(keys);
        return kind == TableKind.PEOPLE
                ? people(keys, ids, line, shownKey(key))
                : useCases(keys, ids, line, shownKey(key));
    }

    private TableImport people(List<String> keys, Keys ids, int line, String key) {
        PeopleRows rows = new PeopleRows(ask, columns);
        for (int i = 0; i < keys.size(); i++) {
            RowCells row = new RowCells(columns, header.rows().get(i), findings);
            if (quarantine.isRefused(row, header.rows().get(i), keys.get(i))) {
                refused++;
                continue;
            }
            Optional<Map<String, String>> values = rows.read(row);
            if (values.isEmpty()) {
                refused++;
                String role = row.text(Target.ROLE);
                if (RowCells.said(ask.words(), role)
                        .filter(word -> word.equals("-"))
                        .isPresent()) {
                    row.note(
                            "row-refused-as-asked",
                            row.place(Target.ROLE),
                            "\"" + RowCells.brief(role) + "\" is left out, as asked");
                    continue;
                }
                row.warn(
                        "row-refused-no-role",
                        row.place(Target.ROLE),
                        role.isEmpty()
                                ? "the row says neither role nor skills"
                                : "\"" + RowCells.brief(role) + "\" is no role that Cadre knows",
                        "one of " + String.join(", ", Vocabulary.roles()),
                        "--value \"" + (role.isEmpty() ? "Job title" : RowCells.brief(role))
                                + "=domain-expert\" if this person works on use cases");
                continue;
            }
            entries.add(new Entry("people", ids.id(keys.get(i)), values.get(), "", row.place()));
        }
        boolean dated = entries.stream().anyMatch(entry -> entry.values().containsKey("start"));
        List<Entry> teams = TableImport.named("teams", rows.teams(), new Place(sheet.file(), line, 0));
        return done(line, key, Map.of("people", entries, "teams", teams), dated);
    }

    private TableImport useCases(List<String> keys, Keys ids, int line, String key) {
        for (int i = 0; i < keys.size(); i++) {
            RowCells row = new RowCells(columns, header.rows().get(i), findings);
            String id = ids.id(keys.get(i));
            for (Target target : List.of(Target.USE_CASE_NAME, Target.USE_CASE_ID)) {
                if (!row.text(target).isEmpty()) {
                    known.put(Titles.plain(row.text(target)), id);
                }
            }
        }
        UseCaseRows rows = new UseCaseRows(ask, columns, known);
        for (int i = 0; i < keys.size(); i++) {
            RowCells row = new RowCells(columns, header.rows().get(i), findings);
            if (quarantine.isRefused(row, header.rows().get(i), keys.get(i))) {
                refused++;
                continue;
            }
            String id = ids.id(keys.get(i));
            entries.add(new Entry("use_cases", id, rows.read(row, id), "", row.place()));
        }
        boolean dated = entries.stream().anyMatch(entry -> entry.values().containsKey("arrives"));
        List<Entry> domains = TableImport.named("domains", rows.domains(), new Place(sheet.file(), line, 0));
        return done(line, key, Map.of("use_cases", entries, "domains", domains), dated);
    }

    private TableImport done(int line, String key, Map<String, List<Entry>> lists, boolean dated) {
        Tally tally = new Tally(header.rows().size(), entries.size(), refused);
        return new TableImport(kind, line, columns.shown(), key, tally, lists, dated, TableImport.sorted(findings));
    }

    /** The columns of the key; nothing when there are none. */
    private Optional<List<Target>> key() {
        List<List<Target>> candidates = kind == TableKind.PEOPLE
                ? List.of(
                        List.of(Target.PERSON_ID),
                        List.of(Target.EMAIL),
                        List.of(Target.PERSON_NAME),
                        List.of(Target.FIRST_NAME, Target.LAST_NAME),
                        List.of(Target.LAST_NAME))
                : List.of(List.of(Target.USE_CASE_ID), List.of(Target.USE_CASE_NAME));
        return candidates.stream()
                .filter(targets ->
                        targets.stream().allMatch(target -> columns.of(target).isPresent()))
                .findFirst();
    }

    private String key(RowCells row, List<Target> targets) {
        String asked = ask.key();
        if (asked != null) {
            return columns.find(asked).map(row::text).orElse("");
        }
        return String.join(" ", targets.stream().map(row::text).toList()).strip();
    }

    private String shownKey(Optional<List<Target>> key) {
        String asked = ask.key();
        return asked != null
                ? asked
                : String.join(
                        " + ",
                        key.orElse(List.of()).stream()
                                .flatMap(target -> columns.of(target).stream())
                                .map(columns::title)
                                .toList());
    }
}
