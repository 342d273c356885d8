package cadre.web.usecase;

import cadre.core.work.WorkKind;
import cadre.web.word.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a use case can be changed, each field in a notation of text: a word, an ISO date, a number, an id. */
public enum Field {
    /** At most 200 characters, not empty. */
    TITLE("title", "title", card -> card.idea().title(), required(200)),
    /** At most 20,000 characters. */
    PROBLEM("problem", "problem", card -> card.idea().problem(), text(20_000)),
    /** At most 500 characters. */
    BENEFICIARIES("beneficiaries", "who benefits", card -> card.idea().beneficiaries(), text(500)),
    /** Word of a {@link Category}. */
    CATEGORY(
            "category",
            "kind of value",
            card -> card.idea().category().word(),
            word(word -> Word.of(Category.class, word))),
    /** A number. */
    VALUE_LOW("value_low", "low value", card -> number(card.idea().worth().low()), Field::toNumber),
    /** A number. */
    VALUE_LIKELY(
            "value_likely", "likely value", card -> number(card.idea().worth().likely()), Field::toNumber),
    /** A number. */
    VALUE_HIGH("value_high", "high value", card -> number(card.idea().worth().high()), Field::toNumber),
    /** Id of a domain, at most 100 characters. */
    DOMAIN("domain", "domain", card -> card.idea().domain(), text(100)),
    /** {@code implementation} or {@code research}. */
    KIND("kind", "kind", card -> word(card.work().kind()), word(Field::kind)),
    /** Word of an {@link Envelope}. */
    ENVELOPE(
            "envelope", "envelope", card -> card.work().envelope().word(), word(word -> Word.of(Envelope.class, word))),
    /** At most 20,000 characters. */
    DATA("data_at_hand", "data at hand", card -> card.idea().data(), text(20_000)),
    /** Word of an {@link Urgency}. */
    URGENCY("urgency", "urgency", card -> card.idea().urgency().word(), word(word -> Word.of(Urgency.class, word))),
    /** Word of a {@link BoardStage}. */
    STAGE("stage", "stage", card -> card.standing().stage().word(), word(BoardStage::of)),
    /** Id of an account. */
    OWNER("owner_id", "owner", card -> owner(card), Field::toId),
    /** A date such as 2026-05-04. */
    NEXT_DATE("next_date", "next date", card -> Objects.toString(card.standing().next(), ""), Field::toDate),
    /** At most 500 characters. */
    NEXT_STEP("next_step", "next step", card -> card.standing().step(), text(500)),
    /** Id of a goal. */
    GOAL("goal_id", "goal", card -> Objects.toString(card.work().goal(), ""), Field::toId),
    /** Why it stands where it stands; at most 20,000 characters. */
    REASON("reason", "reason", card -> card.standing().reason(), text(20_000)),
    /** At most 200 characters. */
    REQUESTER_NAME("requester_name", "who asked", card -> card.origin().name(), text(200)),
    /** At most 200 characters. */
    REQUESTER_CONTACT(
            "requester_contact", "how to reach them", card -> card.origin().contact(), text(200)),
    /** At most 200 characters. */
    EXTERNAL("external_id", "id elsewhere", card -> card.origin().external(), text(200));

    private final String word;
    private final String title;
    private final Function<Card, String> reading;
    private final Function<String, @Nullable Object> storing;

    Field(String word, String title, Function<Card, String> reading, Function<String, @Nullable Object> storing) {
        this.word = word;
        this.title = title;
        this.reading = reading;
        this.storing = storing;
    }

    /** As stored in the history and in events; the name of the column. */
    public String word() {
        return word;
    }

    /** As written in a sentence. */
    public String title() {
        return title;
    }

    /** The value in a use case, in the notation of the field; empty for none. */
    public String of(Card card) {
        return reading.apply(card);
    }

    /**
     * Checks a value before it is stored.
     *
     * @throws IllegalArgumentException when the field cannot have it; the message says what was expected
     */
    public void check(String value) {
        store(value);
    }

    /** The field of a word; null for what is not a field, such as {@code evidence}. */
    public static @Nullable Field find(String word) {
        for (Field field : values()) {
            if (field.word.equals(word)) {
                return field;
            }
        }
        return null;
    }

    /** The value for the database. */
    @Nullable
    Object store(String value) {
        return storing.apply(value);
    }

    /** As stored. */
    public static String word(WorkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a stored word. */
    public static WorkKind kind(String word) {
        for (WorkKind kind : WorkKind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a kind of work");
    }

    /** A number without an exponent; empty for none. */
    public static String number(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }

    static @Nullable Double toNumber(String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(value).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number such as 5000, not '" + value + "'", e);
        }
    }

    static @Nullable LocalDate toDate(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a date such as 2026-05-04, not '" + value + "'", e);
        }
    }

    private static @Nullable Long toId(String value) {
        return value.isEmpty() ? null : Long.valueOf(value);
    }

    private static String owner(Card card) {
        Card.Owner owner = card.standing().owner();
        return owner == null ? "" : String.valueOf(owner.account());
    }

    private static Function<String, @Nullable Object> text(int most) {
        return value -> {
            if (value.length() > most) {
                throw new IllegalArgumentException("expected at most " + most + " characters, not " + value.length());
            }
            return value;
        };
    }

    private static Function<String, @Nullable Object> required(int most) {
        Function<String, @Nullable Object> text = text(most);
        return value -> {
            if (value.isBlank()) {
                throw new IllegalArgumentException("expected some text");
            }
            return text.apply(value);
        };
    }

    /** Stored as sent, so that a word of {@link BoardStage#words} stays what it is. */
    private static Function<String, @Nullable Object> word(Function<String, ?> reading) {
        return value -> {
            Objects.requireNonNull(reading.apply(value), value);
            return value;
        };
    }
}
