package cadre.web.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of a use case, in words. */
public final class Facts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Facts() {}

    /**
     * Something known about a use case.
     *
     * @param name what
     * @param text in words, lines kept
     */
    public record Fact(String name, String text) {}

    /** Such as {@code 3 May 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment where the server stands. */
    public static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /** Where it stands, who looks after it and what is next. */
    public static String state(Card card) {
        Card.Owner owner = card.standing().owner();
        String step = card.standing().step();
        return state(card, owner == null ? "" : "; " + owner.name() + " looks after it", step);
    }

    /** Where it stands and what is next, for strangers: without anybody's name, and without what people write to each other. */
    public static String stateOutside(Card card) {
        return state(card, "", "");
    }

    private static String state(Card card, String who, String step) {
        Card.Standing standing = card.standing();
        LocalDate next = standing.next();
        String state = standing.stage().title() + " since " + unbroken(date(standing.since())) + who + ".";
        return next == null || !standing.stage().isOpen()
                ? state
                : state + " Next: " + (step.isEmpty() ? "news" : step) + ", by " + unbroken(next) + ".";
    }

    private static String unbroken(LocalDate day) {
        return day(day).replace(' ', '\u00a0');
    }

    /**
     * What is known besides, without what nobody said.
     *
     * @param domain its name
     * @param currency of the company; may be empty
     * @param planner whether how to reach the requester is shown
     */
    public static List<Fact> of(Card card, String domain, String currency, boolean planner) {
        Card.Idea idea = card.idea();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Why it stands there", card.standing().reason());
        add(facts, "Problem", idea.problem());
        add(facts, "Who benefits", idea.beneficiaries());
        add(facts, "Value", value(idea, currency));
        add(facts, "Domain", domain);
        add(facts, "Data at hand", idea.data());
        add(facts, "Urgency", idea.urgency().title());
        add(
                facts,
                "Work",
                capital(Field.word(card.work().kind())) + ", from the envelope "
                        + card.work().envelope().title().toLowerCase(Locale.ROOT));
        add(facts, "Asked for by", card.origin().name());
        add(facts, "How to reach them", planner ? card.origin().contact() : "");
        add(facts, "Came by", card.origin().channel().title());
        add(facts, "Id elsewhere", card.origin().external());
        return facts;
    }

    /** What everybody in the company may know besides. */
    public static List<Fact> open(Card card) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Why it stands there", card.standing().reason());
        return facts;
    }

    private static String value(Card.Idea idea, String currency) {
        Card.Worth worth = idea.worth();
        List<String> parts = new ArrayList<>();
        if (worth.likely() != null) {
            parts.add("likely " + amount(worth.likely()));
        }
        if (worth.low() != null) {
            parts.add("one time in ten below " + amount(worth.low()));
        }
        if (worth.high() != null) {
            parts.add("one time in ten above " + amount(worth.high()));
        }
        return idea.category().title()
                + (parts.isEmpty()
                        ? ""
                        : ": " + String.join(", ", parts) + (currency.isEmpty() ? "" : " " + currency) + ", a month");
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
    }

    private static void add(List<Fact> facts, String name, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(name, text));
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
