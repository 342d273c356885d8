package cadre.web.ranking;

import cadre.engine.rank.Factor;
import cadre.engine.rank.Formula;
import cadre.engine.rank.Scheme;
import cadre.engine.rank.Schemes;
import cadre.web.page.Form;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a scheme from a form, with all faults at once. */
public final class SchemeForm {

    private static final int MOST_WEIGHTS = 30;
    private static final int MOST_OWN = 30;

    private SchemeForm() {}

    /**
     * Reads it.
     *
     * @param id of the scheme
     * @param form with title, formula, weights and reason; receives what is wrong
     * @return nothing when anything is wrong
     */
    public static Optional<Scheme> read(String id, Form form) {
        String title = form.required("title", "Give it a title, such as Value for each day.");
        form.atMost("title", 100);
        Map<String, Double> weights = weights(form);
        String text = form.required("formula", "Write a formula, such as value ÷ effort.");
        Formula formula = null;
        if (!text.isEmpty()) {
            Formula.Reading reading = Formula.read(text, Scheme.names(weights.keySet()));
            formula = reading.found();
            if (formula == null) {
                form.wrong(
                        "formula",
                        String.join(
                                " ",
                                reading.faults().stream()
                                        .map(Formula.Fault::text)
                                        .toList()));
            } else if (formula.names().stream().allMatch(weights::containsKey)) {
                form.wrong(
                        "formula",
                        "It uses no input, so that all use cases would have the same score. Maybe value ÷ effort.");
            }
        }
        form.required("reason", "Say why: it goes into the log of decisions.");
        form.atMost("reason", 1000);
        return form.isWrong() || formula == null
                ? Optional.empty()
                : Optional.of(new Scheme(id, title, formula, new TreeMap<>(weights)));
    }

    /**
     * The id of a new scheme, from its title.
     *
     * @param all schemes of the company
     * @param form with the title; receives what is wrong when there is such a scheme, or no room for one more
     */
    public static String id(List<SchemeStore.Revision> all, Form form) {
        String id = word(form.value("title"));
        if (all.stream().anyMatch(each -> each.scheme().id().equals(id)) || id.equals("new")) {
            form.wrong("title", "There is a formula of this title. Maybe change that one.");
        }
        if (all.size() >= Schemes.all().size() + MOST_OWN) {
            form.wrong("title", "There are " + MOST_OWN + " formulas already. Maybe change one of them.");
        }
        return id;
    }

    /** Small letters, digits and dashes; {@code formula} when nothing is left. */
    private static String word(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = (plain.length() > 40 ? plain.substring(0, 40) : plain).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "formula" : cut;
    }

    private static Map<String, Double> weights(Form form) {
        TreeMap<String, Double> weights = new TreeMap<>();
        int number = 0;
        for (String line : form.value("weights").lines().toList()) {
            number++;
            if (!line.isBlank()) {
                weight(form, number, line.strip(), weights);
            }
        }
        if (weights.size() > MOST_WEIGHTS) {
            form.wrong("weights", "There are " + weights.size() + " weights; at most " + MOST_WEIGHTS + ".");
        }
        return weights;
    }

    private static void weight(Form form, int number, String line, Map<String, Double> into) {
        int sign = line.indexOf('=');
        String name = sign < 0 ? "" : line.substring(0, sign).strip();
        String value = sign < 0 ? "" : line.substring(sign + 1).strip().replace('−', '-');
        String wrong = "";
        if (sign < 0) {
            wrong = "expected a name, = and a number";
        } else if (!name.matches("[a-z_][a-z0-9_]{0,39}")) {
            wrong = "a name has small letters, digits and _, such as w_value";
        } else if (name.equals(Factor.EFFORT) || Factor.find(name).isPresent()) {
            wrong = "“" + name + "” is an input, so a weight cannot be called so";
        } else if (into.containsKey(name)) {
            wrong = "“" + name + "” is there twice";
        } else if (!value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            wrong = "expected a number such as 0.5, not “" + value + "”";
        }
        if (wrong.isEmpty()) {
            into.put(name, Double.valueOf(value));
        } else {
            form.wrong("weights", "Line " + number + ": " + wrong + ".");
        }
    }
}
