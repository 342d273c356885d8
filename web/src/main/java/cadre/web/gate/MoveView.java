package cadre.web.gate;

import cadre.web.page.Form;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import java.util.List;

/**
 * The form that moves a use case to another stage.
 *
 * @param card as it stands
 * @param form as filled in
 * @param ways to the other stages
 * @param back address to go back to
 */
public record MoveView(Card card, Form form, List<Way> ways, String back) {

    /** Copies the list. */
    public MoveView {
        ways = List.copyOf(ways);
    }

    /**
     * A way to another stage.
     *
     * @param to the stage
     * @param missing what is missing for it, for a sentence; empty for nothing
     */
    public record Way(BoardStage to, String missing) {}

    /** What is missing for the stage that is chosen; empty for nothing. */
    public String missing() {
        return ways.stream()
                .filter(way -> way.to().word().equals(form.value("to")))
                .map(Way::missing)
                .findFirst()
                .orElse("");
    }
}
