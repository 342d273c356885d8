package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.CardTable;
import cadre.intake.tables.CardTable.Value;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table of use cases: what its cells say in the words of this server. */
final class TableOfCards {

    private static final List<Field> TEXTS = List.of(
            Field.TITLE,
            Field.PROBLEM,
            Field.BENEFICIARIES,
            Field.DOMAIN,
            Field.DATA,
            Field.NEXT_STEP,
            Field.REASON,
            Field.REQUESTER_NAME);
    /** In the notation of their fields already. */
    private static final List<Field> PLAIN =
            List.of(Field.VALUE_LOW, Field.VALUE_LIKELY, Field.VALUE_HIGH, Field.KIND, Field.STAGE, Field.NEXT_DATE);

    private static final int LONGEST_GOAL = 200;

    private final Map<String, List<Long>> owners;
    private final List<Finding> findings;

    private TableOfCards(Map<String, List<Long>> owners, List<Finding> findings) {
        this.owners = owners;
        this.findings = findings;
    }

    /**
     * Reads a table.
     *
     * @param sheet its cells
     * @param owners ids of the members of the company, by login and by name in lower case
     * @param known ids of the use cases that are there already
     */
    static Upload of(Sheet sheet, Map<String, List<Long>> owners, Set<String> known) {
        CardTable table = CardTable.of(sheet);
        TableOfCards reading = new TableOfCards(owners, new ArrayList<>(table.findings()));
        List<Incoming> incoming = table.rows().stream().map(reading::incoming).toList();
        reading.needs(table, known);
        reading.findings.sort(
                Comparator.comparingInt((Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()));
        return new Upload(
                sheet,
                table.titleLine(),
                table.columns(),
                "A table of use cases",
                table.tally().rows(),
                table.tally().refused(),
                incoming,
                reading.findings);
    }

    private void needs(CardTable table, Set<String> known) {
        Set<String> ids = new HashSet<>(known);
        table.rows().forEach(row -> ids.add(row.id()));
        table.rows().stream()
                .flatMap(row -> row.needs().stream())
                .filter(need -> !ids.contains(need.text()))
                .forEach(need -> warn(
                        "unknown-use-case",
                        need.place(),
                        "it needs \"" + need.text()
                                + "\", which is no use case of the table or of the company; left out",
                        "the id of another use case",
                        Nearest.find(need.text(), ids).orElse("")));
    }

    private Incoming incoming(CardTable.Row row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : TEXTS) {
            Value value = row.values().get(field.word());
            if (value != null) {
                values.put(field, Cut.of(value.text(), field, value.place(), findings));
            }
        }
        for (Field field : PLAIN) {
            Value value = row.values().get(field.word());
            if (value != null) {
                values.put(field, plain(field, value.text()));
            }
        }
        choice(row, Field.CATEGORY, Category.values(), Category::word, Category::title, values);
        choice(row, Field.ENVELOPE, Envelope.values(), Envelope::word, Envelope::title, values);
        choice(row, Field.URGENCY, Urgency.values(), Urgency::word, Urgency::title, values);
        owner(row, values);
        Value channel = row.values().get("channel");
        Value goal = row.values().get("goal");
        return new Incoming(
                Cut.of(row.id(), Field.EXTERNAL, row.place(), findings),
                row.place(),
                values,
                goal == null
                        ? ""
                        : goal.text().substring(0, Math.min(goal.text().length(), LONGEST_GOAL)),
                moment(row.values().get("asked")),
                moment(row.values().get("since")),
                channel == null ? Channel.IMPORT : channel(channel.text()),
                row.needs().stream().map(Value::text).toList());
    }

    private static String plain(Field field, String text) {
        return switch (field) {
            case STAGE -> BoardStage.of(text).word();
            case NEXT_DATE -> text.substring(0, Math.min(text.length(), 10));
            default -> text;
        };
    }

    private <T> void choice(
            CardTable.Row row,
            Field field,
            T[] all,
            Function<T, String> word,
            Function<T, String> title,
            Map<Field, String> values) {
        Value value = row.values().get(field.word());
        if (value == null) {
            return;
        }
        Arrays.stream(all)
                .filter(one -> word.apply(one).equalsIgnoreCase(value.text())
                        || title.apply(one).equalsIgnoreCase(value.text()))
                .findFirst()
                .ifPresentOrElse(one -> values.put(field, word.apply(one)), () -> {
                    List<String> titles = Arrays.stream(all).map(title).toList();
                    warn(
                            field.word() + "-unreadable",
                            value.place(),
                            "the " + field.title() + " is \"" + value.text() + "\"; left out",
                            "one of " + String.join(", ", titles),
                            Nearest.find(value.text(), titles).orElse(""));
                });
    }

    private void owner(CardTable.Row row, Map<Field, String> values) {
        Value value = row.values().get("owner");
        if (value == null) {
            return;
        }
        List<Long> ids = owners.getOrDefault(value.text().toLowerCase(Locale.ROOT), List.of());
        if (ids.size() == 1) {
            values.put(Field.OWNER, String.valueOf(ids.getFirst()));
            return;
        }
        warn(
                "owner-unknown",
                value.place(),
                (ids.isEmpty() ? "nobody here is called \"" : "several people here are called \"") + value.text()
                        + "\"; the routing rules give an owner",
                "login or name of one member of the company",
                "");
    }

    private void warn(String code, Place place, String message, String expected, String maybe) {
        findings.add(new Finding(Severity.WARNING, code, place, message, expected, maybe));
    }

    private static Channel channel(String text) {
        return Arrays.stream(Channel.values())
                .filter(one -> one.word().equalsIgnoreCase(text) || one.title().equalsIgnoreCase(text))
                .findFirst()
                .orElse(Channel.IMPORT);
    }

    private static @Nullable Instant moment(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return value.text().length() > 10
                ? Instant.parse(value.text())
                : LocalDate.parse(value.text())
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant();
    }
}
