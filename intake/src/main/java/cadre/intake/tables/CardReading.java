package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.CardTable.Value;
import cadre.intake.tables.TableImport.Tally;
import cadre.intake.writing.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one table of use cases, in order. */
final class CardReading {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern SHIELDED = Pattern.compile("'[=+\\-@\\t\\r'].*", Pattern.DOTALL);
    private static final Pattern ALL_YEAR =
            Pattern.compile(".*\\b(?:year|yearly|annual|jahr|jahrlich|jahresnutzen|an|annuel|annuelle|ano|anual)\\b.*");

    /** Fields whose text is taken as it stands. */
    private static final List<Target> TEXTS = List.of(
            Target.CARD_TITLE,
            Target.CARD_BENEFICIARIES,
            Target.CARD_CATEGORY,
            Target.CARD_DOMAIN,
            Target.CARD_ENVELOPE,
            Target.CARD_URGENCY,
            Target.CARD_OWNER,
            Target.CARD_NEXT_STEP,
            Target.CARD_GOAL,
            Target.CARD_REQUESTER,
            Target.CARD_CHANNEL);

    private static final List<Target> LONG_TEXTS = List.of(Target.CARD_PROBLEM, Target.CARD_DATA, Target.CARD_REASON);
    private static final List<Target> DATES = List.of(Target.CARD_NEXT_DATE, Target.CARD_ASKED, Target.CARD_SINCE);

    private final Header header;
    private final List<Finding> findings;
    private final Columns columns;
    private final Place place;
    private final Map<Target, Dates> dates = new LinkedHashMap<>();

    CardReading(Sheet sheet, Header header) {
        this.header = header;
        this.findings = new ArrayList<>(sheet.findings());
        this.columns = new Columns(header, TableKind.CARDS, Ask.guessing(LocalDate.EPOCH), findings);
        this.place = new Place(sheet.file(), header.titles().getFirst().place().line(), 0);
        DATES.forEach(target -> dates.put(
                target, Dates.of(columns.of(target).map(columns::cells).orElse(List.of()))));
    }

    CardTable read() {
        if (columns.of(Target.CARD_TITLE).isEmpty()) {
            findings.add(new Finding(
                    Severity.ERROR,
                    "no-title",
                    place,
                    "no column has the names of the use cases: "
                            + RowCells.brief(String.join(
                                    ", ",
                                    header.titles().stream().map(Cell::trimmed).toList())),
                    "a title such as Use case or Name",
                    "rename the column that has them"));
            return CardTable.failed(place.line(), columns.shown(), TableImport.sorted(findings));
        }
        header.above()
                .forEach(row -> findings.add(new Finding(
                        Severity.NOTE,
                        "above-titles",
                        row.getFirst().place(),
                        "the row stands above the titles and was not read",
                        "",
                        "")));
        boolean ids = columns.of(Target.CARD_ID).isPresent();
        Target key = ids ? Target.CARD_ID : Target.CARD_TITLE;
        List<String> keys = header.rows().stream()
                .map(row -> new RowCells(columns, row, new ArrayList<>()).text(key))
                .toList();
        Keys made = new Keys(keys);
        Quarantine quarantine = new Quarantine(header);
        List<CardTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            RowCells row = new RowCells(columns, header.rows().get(i), findings);
            if (quarantine.isRefused(row, header.rows().get(i), keys.get(i))) {
                continue;
            }
            if (row.text(Target.CARD_TITLE).isEmpty()) {
                row.warn(
                        "row-refused-no-title", row.place(Target.CARD_TITLE), "the use case has no name", "a name", "");
                continue;
            }
            rows.add(row(row, ids ? unshielded(keys.get(i)) : made.id(keys.get(i))));
        }
        Tally tally = new Tally(keys.size(), rows.size(), keys.size() - rows.size());
        return new CardTable(place.line(), columns.shown(), tally, rows, TableImport.sorted(findings));
    }

    private CardTable.Row row(RowCells row, String id) {
        Map<String, Value> values = new LinkedHashMap<>();
        TEXTS.forEach(target -> put(values, row, target, unshielded(row.text(target))));
        LONG_TEXTS.forEach(target -> put(values, row, target, unshielded(row.lines(target))));
        DATES.forEach(target -> put(values, row, target, date(row, target)));
        choice(row, Target.CARD_KIND, List.of("implementation", "research"))
                .ifPresent(kind -> put(values, row, Target.CARD_KIND, kind));
        choice(row, Target.CARD_STAGE, Vocabulary.stages())
                .ifPresent(stage -> put(values, row, Target.CARD_STAGE, stage));
        worth(row, values);
        List<Value> needs = new ArrayList<>();
        for (String part : row.text(Target.CARD_NEEDS).split("[;,|]", -1)) {
            if (!part.isBlank()) {
                needs.add(new Value(unshielded(part.strip()), row.place(Target.CARD_NEEDS)));
            }
        }
        return new CardTable.Row(id, row.place(), values, needs);
    }

    private static void put(Map<String, Value> values, RowCells row, Target target, String text) {
        if (!text.isEmpty()) {
            values.put(target.word(), new Value(text, row.place(target)));
        }
    }

    /** Cells that a spreadsheet might run are written with an apostrophe before them, which is no part of the text. */
    private static String unshielded(String text) {
        return SHIELDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private String date(RowCells row, Target target) {
        String text = row.text(target);
        if (text.isEmpty() || MOMENT.matcher(text).matches()) {
            return text;
        }
        Optional<Dates.Reading> read =
                dates.getOrDefault(target, Dates.of(List.of())).read(text);
        if (read.isEmpty()
                || read.get().day().getYear() < 1990
                || read.get().day().getYear() > 2200) {
            row.warn(
                    "not-a-date",
                    row.place(target),
                    "the date is \"" + RowCells.brief(text) + "\"; left out",
                    "a date such as 2026-03-01",
                    "");
            return "";
        }
        if (!read.get().doubt().isEmpty()) {
            row.warn(
                    "date-doubtful",
                    row.place(target),
                    "\"" + text + "\": " + read.get().doubt(),
                    "a date such as 2026-03-01",
                    "");
        }
        return read.get().day().toString();
    }

    private static Optional<String> choice(RowCells row, Target target, List<String> all) {
        String text = row.text(target);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Vocabulary.Choice> choice =
                target == Target.CARD_KIND ? Vocabulary.kind(text) : Vocabulary.stage(text);
        String what = target.word();
        if (choice.isEmpty()) {
            row.warn(
                    what + "-unreadable",
                    row.place(target),
                    "the " + what + " is \"" + RowCells.brief(text) + "\"; left out",
                    "one of " + String.join(", ", all),
                    Nearest.find(text, all).orElse(""));
        } else if (!choice.get().certain()) {
            row.note(
                    what + "-guessed",
                    row.place(target),
                    "\"" + RowCells.brief(text) + "\" was read as "
                            + choice.get().value());
        }
        return choice.map(Vocabulary.Choice::value);
    }

    /** Each value by itself, or a range in the cell of the likely one; out of order, none is kept. */
    private void worth(RowCells row, Map<String, Value> values) {
        Optional<Amount> likely = row.amount(Target.CARD_VALUE, "the value", 0, 1e12);
        Optional<Amount> low = row.amount(Target.CARD_VALUE_LOW, "the low value", 0, 1e12);
        Optional<Amount> high = row.amount(Target.CARD_VALUE_HIGH, "the high value", 0, 1e12);
        double months = columns.of(Target.CARD_VALUE)
                        .filter(column -> ALL_YEAR.matcher(Titles.plain(columns.title(column)))
                                .matches())
                        .isPresent()
                ? 12
                : 1;
        if (likely.isPresent() && likely.get().isRange() && low.isEmpty() && high.isEmpty()) {
            low = likely;
            high = likely;
            row.note(
                    "range-middle",
                    row.place(Target.CARD_VALUE),
                    "\"" + row.text(Target.CARD_VALUE) + "\": the middle of the range was taken as the likely value");
        }
        double bottom = low.map(Amount::low).orElse(0.0);
        double middle = likely.map(Amount::middle).orElse(bottom);
        double top = high.map(Amount::high).orElse(Math.max(bottom, middle));
        if (bottom > middle || middle > top) {
            row.warn(
                    "range-order",
                    row.place(Target.CARD_VALUE_LOW),
                    "low, likely and high value are not in this order; left out",
                    "low ≤ likely ≤ high",
                    "");
            return;
        }
        low.ifPresent(amount -> put(values, row, Target.CARD_VALUE_LOW, number(amount.low() / months)));
        likely.ifPresent(amount -> put(values, row, Target.CARD_VALUE, number(amount.middle() / months)));
        high.ifPresent(amount -> put(values, row, Target.CARD_VALUE_HIGH, number(amount.high() / months)));
    }

    private static String number(double amount) {
        return YamlText.of(Math.rint(amount * 100) / 100);
    }
}
