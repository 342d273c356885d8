package cadre.app.document;

import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.List;

/** Words that are the same in all documents. */
public final class Wording {

    private Wording() {}

    /** A structure in a table or chart. */
    public static String title(StructureKind kind) {
        return kind == StructureKind.OWN ? "As today" : kind.title();
    }

    /** {@code is} or {@code are}, whichever goes with {@link StructureKind#noun}. */
    public static String be(StructureKind kind) {
        return kind.isPlural() ? "are" : "is";
    }

    /** {@code has} or {@code have}. */
    public static String have(StructureKind kind) {
        return kind.isPlural() ? "have" : "has";
    }

    /** What a structure is, one sentence. */
    public static String meaning(StructureKind kind) {
        return switch (kind) {
            case CENTRAL ->
                "All ML people are one team with one intake; software, design and product people stay with the domains.";
            case SQUADS -> "Standing teams of ML and other people, each with a product area and an intake of its own.";
            case HUB_AND_SPOKES ->
                "A core team keeps platform, practices and research; other ML people sit in the domains’ squads.";
            case VENTURE -> "A central ML team that has software, design and product people of its own.";
            case TASK_SQUADS -> "A squad is formed for each admitted use case, for some sprints, and then dissolved.";
            case OWN -> "The teams that you have today.";
        };
    }

    /** A point of view as the beginning of a sentence. */
    public static String view(Scenario.Start start) {
        return start == Scenario.Start.STEADY ? "As if already organised so" : "From where you stand today";
    }

    /** {@code a, b and c}. */
    public static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** The first letter in upper case. */
    public static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    /** {@code 1 person}, {@code 3 people}. */
    public static String people(int n) {
        return n == 1 ? "1 person" : Numbers.count(n) + " people";
    }

    /** {@code 1 month}, {@code 3 months}. */
    public static String months(int n) {
        return n == 1 ? "1 month" : n + " months";
    }
}
