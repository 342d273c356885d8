package cadre.web.ranking;

import cadre.web.page.Form;
import java.util.List;

/**
 * The form for estimates.
 *
 * @param number of the use case
 * @param title of it
 * @param questions an input each
 * @param form as filled in; {@code version} is what the change is based on
 */
public record EstimateView(int number, String title, List<Question> questions, Form form) {

    /** Copies the list. */
    public EstimateView {
        questions = List.copyOf(questions);
    }

    /**
     * An input.
     *
     * @param id of the factor; its three fields are called after it
     * @param title of it
     * @param unit of it
     * @param now what counts now and where it comes from
     */
    public record Question(String id, String title, String unit, String now) {}
}
