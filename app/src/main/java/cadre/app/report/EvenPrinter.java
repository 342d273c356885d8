package cadre.app.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Two spaces a level, line feeds on every system, {@code "name": value}, numbers of a list on one line. */
final class EvenPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;

    EvenPrinter() {
        super(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
        indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    private EvenPrinter(EvenPrinter other) {
        super(other);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new EvenPrinter(this);
    }
}
