package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.web.envelope.Words;
import cadre.web.page.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads estimates from a form: all three numbers of an input or none; every fault is said at once. */
public final class EstimateForm {

    /** The numbers of an input. */
    static final List<String> ENDS = List.of("low", "likely", "high");

    private static final int LONGEST_REASON = 1000;

    private EstimateForm() {}

    /** The field of a number of an input, such as {@code value_low}. */
    public static String field(Factor factor, String end) {
        return factor.id() + "_" + end;
    }

    /**
     * Reads them.
     *
     * @param form with the fields of all inputs and the reason; receives what is wrong
     * @return every input; null for one that is not estimated, or is wrong
     */
    public static Map<Factor, @Nullable Range> read(Form form) {
        EnumMap<Factor, @Nullable Range> wanted = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            wanted.put(factor, read(form, factor));
        }
        form.required("reason", "Say why, so that others can follow it.");
        form.atMost("reason", LONGEST_REASON);
        return wanted;
    }

    /** The three numbers of an input; null for none, and for what is wrong, which is said. */
    private static @Nullable Range read(Form form, Factor factor) {
        List<Double> numbers = new ArrayList<>();
        boolean readable = true;
        for (String end : ENDS) {
            String name = field(factor, end);
            String text = form.value(name).replace(",", "").replace(" ", "").replace("\u00a0", "");
            if (text.isEmpty()) {
                continue;
            }
            double number = number(text);
            if (!(number >= factor.least() && number <= factor.most())) {
                form.wrong(
                        name,
                        factor.title() + ", " + end + ": expected " + limits(factor) + ", not “" + form.value(name)
                                + "”.");
                readable = false;
            }
            numbers.add(number);
        }
        if (!readable || numbers.isEmpty()) {
            return null;
        }
        if (numbers.size() < ENDS.size()) {
            for (String end : ENDS) {
                if (form.value(field(factor, end)).isEmpty()) {
                    form.wrong(
                            field(factor, end),
                            factor.title() + ": fill in low, likely and high, or none of them; " + end
                                    + " is missing.");
                }
            }
            return null;
        }
        if (numbers.get(0) > numbers.get(1) || numbers.get(1) > numbers.get(2)) {
            form.wrong(
                    field(factor, "low"),
                    factor.title() + ": expected low, likely and high in this order. Maybe "
                            + numbers.stream()
                                    .sorted()
                                    .map(Words::number)
                                    .toList()
                                    .toString()
                                    .replaceAll("[\\[\\]]", "")
                            + ".");
            return null;
        }
        return new Range(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static double number(String text) {
        // Digits only: the platform would also read names such as Infinity, and hexadecimal digits.
        return text.matches("[0-9]{1,15}(\\.[0-9]{1,15})?|\\.[0-9]{1,15}") ? Double.parseDouble(text) : Double.NaN;
    }

    private static String limits(Factor factor) {
        return factor.kind() == Factor.Kind.AMOUNT
                ? "a number of 0 or more"
                : "a number from " + Words.number(factor.least()) + " to " + Words.number(factor.most());
    }
}
