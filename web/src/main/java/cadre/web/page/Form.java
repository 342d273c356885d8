package cadre.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A form as it was filled in, with what is wrong with each field; shown again until nothing is. */
public final class Form {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @param text a sentence that says what was expected
     */
    public record Fault(String field, String text) {}

    /** A form nobody has filled in yet. */
    public static Form empty() {
        return new Form();
    }

    /** Fills a field in; the ends of lines, which browsers send as two characters and some programs write as others, are one. */
    public Form with(String field, String value) {
        values.put(field, value.replaceAll("\r\n|[\u000b\f]", "\n"));
        return this;
    }

    /** Says what is wrong with a field; the first one said is kept. */
    public Form wrong(String field, String text) {
        errors.putIfAbsent(field, text);
        return this;
    }

    /**
     * A field as filled in.
     *
     * @param field its name
     * @return without blanks around it; empty when it was not filled in
     */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /**
     * A field that has to be filled in.
     *
     * @param field its name
     * @param missing says what was expected
     * @return as filled in; empty, with a fault, when it was not
     */
    public String required(String field, String missing) {
        String value = value(field);
        if (value.isEmpty()) {
            wrong(field, missing);
        }
        return value;
    }

    /**
     * A field that may have no more than so many characters.
     *
     * @param field its name
     * @param most characters
     */
    public Form atMost(String field, int most) {
        int length = value(field).length();
        if (length > most) {
            wrong(field, "This has " + length + " characters; at most " + most + " are kept.");
        }
        return this;
    }

    /**
     * A field read as something else.
     *
     * @param field its name
     * @param reading throws {@link IllegalArgumentException} for what it cannot read
     * @param expected says what would have been right
     * @param otherwise for a field that cannot be read
     */
    public <T> T read(String field, Function<String, T> reading, String expected, T otherwise) {
        try {
            return reading.apply(value(field));
        } catch (IllegalArgumentException e) {
            wrong(field, expected);
            return otherwise;
        }
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Everything wrong, in the order said. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        errors.forEach((field, text) -> faults.add(new Fault(field, text)));
        return faults;
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
