package cadre.intake.tables;

import cadre.core.evidence.Nearest;
import cadre.intake.writing.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cells of use cases. */
final class UseCaseRows {

    private static final List<String> EARLY = List.of("routing", "intake");

    private static final Pattern DOMAINS = Pattern.compile("[;,|]| / ");

    private final Ask ask;
    private final Columns columns;
    private final Dates arrivals;
    private final double months;
    /** Names of domains by id, in the order in which they are met. */
    private final Map<String, String> domains = new LinkedHashMap<>();
    /** Ids by the words that refer to a use case: its id or its name, both plain. */
    private final Map<String, String> known;

    UseCaseRows(Ask ask, Columns columns, Map<String, String> known) {
        this.ask = ask;
        this.columns = columns;
        this.known = known;
        this.arrivals = Dates.of(columns.of(Target.ARRIVES).map(columns::cells).orElse(List.of()));
        this.months = columns.of(Target.VALUE)
                .map(column -> Titles.plain(columns.title(column))
                                .matches(
                                        ".*\\b(?:year|yearly|annual|jahr|jahrlich|jahresnutzen|an|annuel|annuelle|ano|anual)\\b.*")
                        ? 12.0
                        : 1.0)
                .orElse(1.0);
    }

    Map<String, String> domains() {
        return domains;
    }

    Map<String, String> read(RowCells row, String id) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = row.text(Target.USE_CASE_NAME);
        if (!name.isEmpty()) {
            values.put("name", YamlText.of(name));
        }
        choice(row, Target.KIND, "kind")
                .filter(kind -> kind.equals("research"))
                .ifPresent(kind -> values.put("kind", kind));
        domain(row).ifPresent(domain -> values.put("domain", domain));
        Optional<String> stage = choice(row, Target.STAGE, "stage");
        stage.ifPresent(value -> values.put("stage", value));
        arrives(row, stage).ifPresent(date -> values.put("arrives", date));
        value(row).ifPresent(value -> values.put("value_per_month", value));
        row.share(Target.QUALITY, "the quality needed").ifPresent(share -> values.put("quality", YamlText.of(share)));
        whole(row, Target.COMPLEXITY, "the complexity", 11).ifPresent(number -> values.put("complexity", number));
        whole(row, Target.EXAMPLES, "the number of examples", 1e12).ifPresent(number -> values.put("examples", number));
        String requester = row.text(Target.REQUESTER);
        if (!requester.isEmpty()) {
            values.put("requester", YamlText.of(requester));
        }
        depends(row, id).ifPresent(ids -> values.put("depends_on", ids));
        return values;
    }

    private Optional<String> choice(RowCells row, Target target, String what) {
        String text = row.text(target);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = target == Target.KIND ? List.of("implementation", "research") : Vocabulary.stages();
        Optional<String> said = RowCells.said(ask.words(), text).filter(all::contains);
        if (said.isPresent()) {
            return said;
        }
        Optional<Vocabulary.Choice> choice = target == Target.KIND ? Vocabulary.kind(text) : Vocabulary.stage(text);
        if (choice.isEmpty()) {
            row.warn(
                    what + "-unreadable",
                    row.place(target),
                    "the " + what + " is \"" + RowCells.brief(text) + "\"; left out",
                    "one of " + String.join(", ", all),
                    Nearest.find(text, all)
                            .orElse("--value \"" + RowCells.brief(text) + "=" + all.get(Math.min(3, all.size() - 1))
                                    + "\""));
        } else if (!choice.get().certain()) {
            row.note(
                    what + "-guessed",
                    row.place(target),
                    "\"" + RowCells.brief(text) + "\" was read as "
                            + choice.get().value());
        }
        return choice.map(Vocabulary.Choice::value);
    }

    private Optional<String> domain(RowCells row) {
        List<String> ids = new ArrayList<>();
        for (String part : DOMAINS.split(row.text(Target.DOMAIN), -1)) {
            String id = Titles.id(part.strip());
            if (!id.isEmpty() && !ids.contains(id)) {
                if (ids.size() == 2) {
                    row.warn(
                            "too-many-domains",
                            row.place(Target.DOMAIN),
                            "\"" + RowCells.brief(part.strip()) + "\" is a third domain; left out",
                            "one or two",
                            "split the use case");
                    continue;
                }
                ids.add(id);
                domains.putIfAbsent(id, part.strip());
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(YamlText.of(ids));
    }

    private Optional<String> arrives(RowCells row, Optional<String> stage) {
        String text = row.text(Target.ARRIVES);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dates.Reading> date = arrivals.read(text);
        if (date.isEmpty()) {
            row.warn(
                    "not-a-date",
                    row.place(Target.ARRIVES),
                    "the arrival is \"" + RowCells.brief(text) + "\"; left out",
                    "a date such as 2026-03-01",
                    "");
            return Optional.empty();
        }
        if (!date.get().doubt().isEmpty()) {
            row.warn(
                    "date-doubtful",
                    row.place(Target.ARRIVES),
                    "\"" + text + "\": " + date.get().doubt(),
                    "a date such as 2026-03-01",
                    "");
        }
        if (date.get().day().isAfter(ask.asOf()) && !EARLY.contains(stage.orElse("routing"))) {
            row.warn(
                    "arrives-later",
                    row.place(Target.ARRIVES),
                    "it arrives on " + date.get().day() + " and is already at " + stage.orElse("")
                            + "; the date was left out",
                    "a stage or a date ahead, not both",
                    "");
            return Optional.empty();
        }
        if (date.get().day().getYear() < 1990) {
            row.warn(
                    "absurd-date",
                    row.place(Target.ARRIVES),
                    "the arrival is " + text + "; left out",
                    "1990 or later",
                    "");
            return Optional.empty();
        }
        return Optional.of(date.get().day().toString());
    }

    /** One number, a range in one cell, or low and high in cells of their own. */
    private Optional<String> value(RowCells row) {
        Optional<Amount> value = row.amount(Target.VALUE, "the value", 0, 1e12);
        Optional<Amount> low = row.amount(Target.VALUE_LOW, "the low value", 0, 1e12);
        Optional<Amount> high = row.amount(Target.VALUE_HIGH, "the high value", 0, 1e12);
        if (low.isPresent() && high.isPresent()) {
            double likely = value.map(Amount::middle)
                    .orElse((low.get().low() + high.get().high()) / 2);
            if (low.get().low() <= likely && likely <= high.get().high()) {
                return Optional.of(range(low.get().low(), likely, high.get().high()));
            }
            row.warn(
                    "range-order",
                    row.place(Target.VALUE_LOW),
                    "the value goes from " + row.text(Target.VALUE_LOW) + " over " + row.text(Target.VALUE) + " to "
                            + row.text(Target.VALUE_HIGH) + "; left out",
                    "low ≤ likely ≤ high",
                    "");
            return Optional.empty();
        }
        if (low.isPresent() != high.isPresent()) {
            row.warn(
                    "range-half",
                    row.place(low.isPresent() ? Target.VALUE_LOW : Target.VALUE_HIGH),
                    "one end of the value only; left out",
                    "both a low and a high value",
                    "");
        }
        value.filter(Amount::isRange)
                .ifPresent(range -> row.note(
                        "range-middle",
                        row.place(Target.VALUE),
                        "\"" + row.text(Target.VALUE) + "\": the middle of the range was taken as the likely value"));
        return value.map(amount -> amount.isRange()
                ? range(amount.low(), amount.middle(), amount.high())
                : YamlText.of(rounded(amount.low() / months)));
    }

    private String range(double low, double likely, double high) {
        return "{low: " + YamlText.of(rounded(low / months)) + ", likely: " + YamlText.of(rounded(likely / months))
                + ", high: " + YamlText.of(rounded(high / months)) + "}";
    }

    private static double rounded(double amount) {
        return Math.rint(amount * 100) / 100;
    }

    private Optional<String> whole(RowCells row, Target target, String what, double most) {
        Optional<Amount> amount = row.amount(target, what, 0, most);
        if (amount.isPresent()
                && (amount.get().isRange()
                        || amount.get().low() != Math.rint(amount.get().low()))) {
            row.warn(
                    "not-whole",
                    row.place(target),
                    what + " is \"" + row.text(target) + "\"; left out",
                    "a whole number",
                    "");
            return Optional.empty();
        }
        return amount.map(number -> YamlText.of(number.low()));
    }

    private Optional<String> depends(RowCells row, String id) {
        List<String> ids = new ArrayList<>();
        String text = row.text(Target.DEPENDS_ON);
        String whole = known.get(Titles.plain(text));
        for (String part : whole == null ? text.split("[;,|]", -1) : new String[] {text}) {
            String other = known.get(Titles.plain(part));
            if (part.isBlank() || part.strip().matches("-|–|none|keine?")) {
                continue;
            }
            if (other == null || other.equals(id)) {
                row.warn(
                        "unknown-use-case",
                        row.place(Target.DEPENDS_ON),
                        "it depends on \"" + RowCells.brief(part.strip()) + "\", "
                                + (other == null ? "which is no use case of the table or the file" : "which is itself")
                                + "; left out",
                        "id or name of another use case",
                        "");
            } else if (!ids.contains(other)) {
                ids.add(other);
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(YamlText.list(ids));
    }
}
