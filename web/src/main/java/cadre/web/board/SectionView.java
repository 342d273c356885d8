package cadre.web.board;

import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import java.util.List;
import java.util.Map;

/**
 * What the board shows on the page of a use case.
 *
 * @param card shown
 * @param editable whether the visitor may change it
 * @param needs use cases whose result it needs
 * @param neededBy use cases that need its result
 * @param goals titles by id
 * @param goal title of the one that it serves; empty for none
 */
public record SectionView(
        Card card, boolean editable, List<Other> needs, List<Other> neededBy, Map<Long, String> goals, String goal) {

    /** Copies the lists. */
    public SectionView {
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
    }

    /**
     * Another use case.
     *
     * @param number in the company
     * @param title as people call it
     * @param stage where it stands
     */
    public record Other(int number, String title, BoardStage stage) {}
}
