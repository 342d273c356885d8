package cadre.web.rest;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What the components of records say of themselves. */
final class Schemas {

    private Schemas() {}

    /** Whether a component may be left out. */
    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The numbers that fit, in words. */
    static String range(Says says, boolean whole) {
        String number = whole ? "a whole number" : "a number";
        boolean from = says.from() > Double.NEGATIVE_INFINITY;
        boolean to = says.to() < Double.POSITIVE_INFINITY;
        if (from && to) {
            return number + " between " + text(says.from()) + " and " + text(says.to());
        }
        return from
                ? number + " of at least " + text(says.from())
                : to ? number + " of at most " + text(says.to()) : number;
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
