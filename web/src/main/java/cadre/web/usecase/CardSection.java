package cadre.web.usecase;

import cadre.web.page.Frame;
import java.util.Optional;

/** A section on the page of a use case that another subject adds; every bean of this type is shown there. */
public interface CardSection {

    /** Where it stands among the sections; the smallest is first. */
    int order();

    /**
     * The section as markup, from {@code section} to {@code /section}, with an {@code h2}; nothing when there is none.
     *
     * @param frame with who visits and the token for forms
     * @param card shown
     */
    Optional<String> html(Frame frame, Card card);
}
