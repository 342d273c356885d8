package cadre.web.card;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions that everybody with an idea answers, read and checked. */
public final class IdeaForm {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d+)?|\\d{1,3}([ ,]\\d{3}){1,3}(\\.\\d+)?");
    private static final int LONGEST = 20_000;

    private IdeaForm() {}

    /** As it was sent. */
    public static Form of(Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        return form;
    }

    /**
     * The idea; what is wrong is said in the form.
     *
     * @param domains that may be chosen besides none
     */
    public static Card.Idea read(Form form, List<Choice> domains) {
        String title = form.required("title", "Give the idea a title, a few words will do.");
        String problem = form.required("problem", "Say what the problem is, in your own words.");
        form.atMost("title", 200).atMost("problem", LONGEST).atMost("beneficiaries", 500);
        form.atMost("data_at_hand", LONGEST);
        Category category = form.read(
                "category", word -> Word.of(Category.class, word), "Choose in what the value lies.", Category.OTHER);
        String domain = form.value("domain");
        if (!domain.isEmpty()
                && domains.stream().noneMatch(choice -> choice.word().equals(domain))) {
            form.wrong("domain", "Choose a domain, or that you do not know.");
        }
        Urgency urgency =
                form.read("urgency", word -> Word.of(Urgency.class, word), "Choose how urgent it is.", Urgency.SOMEDAY);
        Card.Worth worth = worth(form);
        return new Card.Idea(
                title,
                problem,
                form.value("beneficiaries"),
                category,
                worth,
                domain,
                form.value("data_at_hand"),
                urgency);
    }

    /** What was typed, in the notation of a field where it can be read. */
    static String notation(Field field, String typed) {
        return switch (field) {
            case VALUE_LOW, VALUE_LIKELY, VALUE_HIGH -> AMOUNT.matcher(typed).matches() ? plain(typed) : typed;
            default -> typed;
        };
    }

    private static String plain(String amount) {
        return new BigDecimal(amount.replaceAll("[ ,]", ""))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Card.Worth worth(Form form) {
        Double low = amount(form, "value_low");
        Double likely = amount(form, "value_likely");
        Double high = amount(form, "value_high");
        if (low != null && likely != null && low > likely) {
            form.wrong("value_low", "The low value is above the likely one. Maybe they were swapped.");
        } else if (likely != null && high != null && likely > high) {
            form.wrong("value_high", "The high value is below the likely one. Maybe they were swapped.");
        } else if (low != null && high != null && low > high) {
            form.wrong("value_low", "The low value is above the high one. Maybe they were swapped.");
        } else {
            return new Card.Worth(low, likely, high);
        }
        return Card.Worth.UNKNOWN;
    }

    private static @Nullable Double amount(Form form, String field) {
        String value = form.value(field);
        if (value.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(value).matches()) {
            form.wrong(field, "Enter a number such as 5000, or leave it empty.");
            return null;
        }
        return Double.valueOf(plain(value));
    }
}
