package cadre.web.entry;

import java.util.List;

/**
 * The first page of a company.
 *
 * @param answer the newest answer, or what is missing for one; a sentence
 * @param next what to do next; a sentence
 * @param links where that is done, the most important first
 */
public record OverviewView(String answer, String next, List<Link> links) {

    /** Copies the list. */
    public OverviewView {
        links = List.copyOf(links);
    }

    /**
     * A way on.
     *
     * @param address where
     * @param title what one does there
     */
    public record Link(String address, String title) {}
}
