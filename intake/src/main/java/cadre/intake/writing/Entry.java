package cadre.intake.writing;

import cadre.core.evidence.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a list of the company file, as a table says it.
 *
 * @param list name of the list, such as {@code people}
 * @param id unique in the list
 * @param values YAML text of one line by field, in the order in which they are written, without the id; a field that the table says
 *     nothing about is absent
 * @param remark written as a comment behind a new entry; empty for none
 * @param place the row it comes from
 */
public record Entry(String list, String id, Map<String, String> values, String remark, Place place) {

    /** Copies the values, keeping their order. */
    public Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** All of it as one flow mapping. */
    String yaml() {
        StringBuilder text = new StringBuilder("{id: ").append(YamlText.of(id));
        values.forEach(
                (field, value) -> text.append(", ").append(field).append(": ").append(value));
        return text.append('}').toString();
    }
}
