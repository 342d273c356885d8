package cadre.intake.files;

import java.util.List;

/**
 * A field of the company file.
 *
 * @param path where it stands, {@code []} for each of a list, for instance {@code people[].cost}
 * @param type what kind of value
 * @param unit of a number; empty for none
 * @param fallback what is assumed where it is not given; "required" where nothing can be assumed
 * @param meaning one sentence
 * @param low smallest value of a number
 * @param high largest value of a number
 * @param choices values of a choice; usual names of levels; stages of an effort; empty otherwise
 * @param example as one would write it
 */
public record Field(
        String path,
        Type type,
        String unit,
        String fallback,
        String meaning,
        double low,
        double high,
        List<String> choices,
        String example) {

    private static final double UNBOUNDED = 1e9;

    /** What kind of value. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A short name used to refer to something: letters, digits, dash, underscore, dot. */
        ID,
        /** A number. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A part of a whole: 0.4 or 40 %. */
        SHARE,
        /** true or false. */
        FLAG,
        /** A date such as 2026-03-01. */
        DATE,
        /** A number, or low, likely and high. */
        RANGE,
        /** One of some words. */
        CHOICE,
        /** A list of ids, or one. */
        IDS,
        /** A list of texts, or one. */
        TEXTS,
        /** A day: a date, or a whole number of working days from the start. */
        DAY,
        /** Names with a part of a whole each: {@code {search: 0.6}}. */
        LEVELS,
        /** Stages with skills with an estimate of person-days each. */
        EFFORT,
        /** Names of parameters with a number, or low and high, or median and p90. */
        PRIORS,
        /** A section with fields of its own. */
        SECTION,
        /** A list of sections. */
        LIST
    }

    /** Copies the list. */
    public Field {
        choices = List.copyOf(choices);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }

    /** The path of the section that it stands in; empty at the top. */
    public String section() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /** The field of one number, where the value holds several. */
    Field single() {
        Type one = switch (type) {
            case LEVELS -> Type.SHARE;
            case EFFORT, RANGE -> Type.NUMBER;
            default -> type;
        };
        return new Field(path, one, unit, fallback, meaning, low, high, choices, example);
    }

    /** What a value looks like, in words, with bounds and unit. */
    public String expected() {
        String measured = unit.isEmpty() ? "" : " (" + unit + ")";
        String bounds = Numbers.plain(low) + (high >= UNBOUNDED ? " or more" : " to " + Numbers.plain(high));
        return switch (type) {
            case TEXT -> "a text";
            case TEXTS -> "a text, or a list of texts";
            case ID -> "a short name: letters, digits, dash, underscore or dot";
            case IDS -> "a short name, or a list of them";
            case SHARE -> "a part of a whole, " + bounds + ", or a percentage such as 40 %";
            case LEVELS -> "names, each with a part of a whole, " + bounds + ", or a percentage such as 40 %";
            case WHOLE -> low == high ? Numbers.plain(low) : "a whole number, " + bounds + measured;
            case NUMBER -> "a number, " + bounds + measured;
            case RANGE -> "a number, " + bounds + measured + ", or {low: …, likely: …, high: …}";
            case EFFORT -> "stages, each with skills, each with a number or {low: …, likely: …, high: …}" + measured;
            case PRIORS -> "names of parameters, each with a number, {low: …, high: …} or {median: …, p90: …}";
            case FLAG -> "true or false";
            case DATE -> "a date such as 2026-03-01";
            case DAY -> "a date such as 2026-03-01, or a whole number of working days from the start";
            case CHOICE -> "one of " + String.join(", ", choices);
            case SECTION -> "a section of fields";
            case LIST -> "a list";
        };
    }
}
