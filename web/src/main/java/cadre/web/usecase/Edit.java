package cadre.web.usecase;

/**
 * A new value for a field.
 *
 * @param field which
 * @param value in the notation of the field, see {@link Field#check}; empty for none
 */
public record Edit(Field field, String value) {}
