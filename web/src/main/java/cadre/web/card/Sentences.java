package cadre.web.card;

import cadre.web.account.Tenant;
import cadre.web.page.Moments;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Category;
import cadre.web.usecase.Change;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Facts;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what happened to a use case into words: one passage for all that somebody changed at once. */
@Component
final class Sentences {

    private static final int LONGEST = 80;

    private final JdbcClient database;

    Sentences(JdbcClient database) {
        this.database = database;
    }

    /** Changes in the order given, those of one version together. */
    List<CardView.Passage> passages(Tenant tenant, List<Change> changes) {
        Map<String, String> names = names(tenant, changes);
        List<CardView.Passage> passages = new ArrayList<>();
        for (int i = 0; i < changes.size(); ) {
            Change first = changes.get(i);
            List<Change> together = changes.stream()
                    .skip(i)
                    .takeWhile(change -> change.version() == first.version())
                    .toList();
            i += together.size();
            passages.add(new CardView.Passage(
                    first.version(),
                    sentences(together, names),
                    first.reason(),
                    first.author().name(),
                    Moments.of(first.at())));
        }
        return passages;
    }

    /** Of what changed at once: the stage first, and not what goes without saying then. */
    private static List<String> sentences(List<Change> together, Map<String, String> names) {
        boolean moved = together.stream().anyMatch(change -> change.field().equals(Field.STAGE.word()));
        List<String> sentences = new ArrayList<>();
        for (Field field : Field.values()) {
            for (Change change : together) {
                boolean silent = (field == Field.REASON && !change.reason().isEmpty())
                        || (moved
                                && change.after().isEmpty()
                                && (field == Field.NEXT_DATE || field == Field.NEXT_STEP));
                if (change.field().equals(field.word()) && !silent) {
                    sentences.add(sentence(change, names));
                }
            }
        }
        together.stream()
                .filter(change -> Field.find(change.field()) == null)
                .forEach(change -> sentences.add(sentence(change, names)));
        return sentences;
    }

    private static String sentence(Change change, Map<String, String> names) {
        if (change.field().equals(Cards.CREATED)) {
            return "It came in.";
        }
        Field field = Field.find(change.field());
        String before = shown(field, change.before(), names);
        String after = shown(field, change.after(), names);
        String what = field == null ? change.field() : field.title();
        if (field == Field.STAGE) {
            return "It went from " + before + " to " + after + ".";
        }
        if (field == Field.PROBLEM || field == Field.DATA || field == Field.REASON) {
            return after.isEmpty() ? "The " + what + " was taken out." : "The " + what + " was rewritten.";
        }
        if (change.before().isEmpty()) {
            return capital(what) + ": " + after + ".";
        }
        return change.after().isEmpty()
                ? capital(what) + ": no longer " + before + "."
                : capital(what) + ": " + after + " instead of " + before + ".";
    }

    /** A value in words, without leaving anything out; a dash for none. */
    static String whole(Field field, String value, Map<String, String> names) {
        return value.isEmpty() ? "–" : value.length() > LONGEST ? value : shown(field, value, names);
    }

    /** A value in words. */
    private static String shown(@Nullable Field field, String value, Map<String, String> names) {
        if (value.isEmpty() || field == null) {
            return cut(value);
        }
        return switch (field) {
            case STAGE -> BoardStage.of(value).title();
            case CATEGORY -> Word.of(Category.class, value).title().toLowerCase(Locale.ROOT);
            case URGENCY -> Word.of(Urgency.class, value).title().toLowerCase(Locale.ROOT);
            case ENVELOPE -> Word.of(Envelope.class, value).title().toLowerCase(Locale.ROOT);
            case OWNER, GOAL -> names.getOrDefault(field.word() + value, "somebody who is gone");
            case NEXT_DATE -> Facts.day(LocalDate.parse(value));
            case TITLE, NEXT_STEP, BENEFICIARIES -> "“" + cut(value) + "”";
            default -> cut(value);
        };
    }

    /** Names of owners and titles of goals that the changes speak of, by the field and the id. */
    Map<String, String> names(Tenant tenant, List<Change> changes) {
        Map<String, String> names = new HashMap<>();
        List<Long> owners = ids(changes, Field.OWNER);
        if (!owners.isEmpty()) {
            database.sql("select id, name from account where id in (:ids)")
                    .param("ids", owners)
                    .query(row -> {
                        names.put(Field.OWNER.word() + row.getLong(1), row.getString(2));
                    });
        }
        List<Long> goals = ids(changes, Field.GOAL);
        if (!goals.isEmpty()) {
            database.sql("select id, title from goal where tenant_id = :tenant and id in (:ids)")
                    .param("tenant", tenant.id())
                    .param("ids", goals)
                    .query(row -> {
                        names.put(Field.GOAL.word() + row.getLong(1), "“" + row.getString(2) + "”");
                    });
        }
        return names;
    }

    private static List<Long> ids(List<Change> changes, Field field) {
        return changes.stream()
                .filter(change -> change.field().equals(field.word()))
                .flatMap(change -> List.of(change.before(), change.after()).stream())
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text;
    }
}
