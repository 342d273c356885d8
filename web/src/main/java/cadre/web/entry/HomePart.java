package cadre.web.entry;

import cadre.web.access.Visit;
import java.util.List;
import java.util.Optional;

/** A list on the first page of a company, in the order of the beans. */
public interface HomePart {

    /** The list as a visitor sees it; nothing when there is nothing in it for them. */
    Optional<Part> of(Visit visit);

    /**
     * A list.
     *
     * @param title of it
     * @param said how much there is, in a sentence
     * @param lines the first of it
     * @param all where the rest is
     */
    record Part(String title, String said, List<Line> lines, OverviewView.Link all) {

        /** Copies the list. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a list.
     *
     * @param address what it is about
     * @param title of that
     * @param state how that stands, in a few words
     * @param late whether something should have happened
     */
    record Line(String address, String title, String state, boolean late) {}
}
