package cadre.core.evidence;

/**
 * Something the user did not say and Cadre assumed.
 *
 * @param field path of the field, for instance {@code people[].cost}
 * @param value what was assumed, with its unit
 * @param count how many times
 */
public record Assumption(String field, String value, int count) {}
