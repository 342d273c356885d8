package cadre.app.document;

import cadre.core.numerics.Interval;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Two spaces a level, line feeds on every system, {@code "name": value}, lists of numbers, and intervals,
 * on one line.
 */
public final class EvenPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;

    private final Class<?>[] onOneLine;

    /**
     * A printer.
     *
     * @param onOneLine types whose objects stand on one line, besides intervals
     */
    public EvenPrinter(Class<?>... onOneLine) {
        super(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
        this.onOneLine = onOneLine.clone();
        indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    private EvenPrinter(EvenPrinter other) {
        super(other);
        onOneLine = other.onOneLine;
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new EvenPrinter(this);
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        if (!isShort(json)) {
            super.writeStartObject(json);
            return;
        }
        json.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        if (!isShort(json)) {
            super.beforeObjectEntries(json);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        if (!isShort(json)) {
            super.writeObjectEntrySeparator(json);
            return;
        }
        json.writeRaw(", ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        if (!isShort(json)) {
            super.writeEndObject(json, entries);
            return;
        }
        json.writeRaw('}');
    }

    private boolean isShort(JsonGenerator json) {
        Object value = json.currentValue();
        if (value instanceof Interval) {
            return true;
        }
        for (Class<?> type : onOneLine) {
            if (type.isInstance(value)) {
                return true;
            }
        }
        return false;
    }
}
