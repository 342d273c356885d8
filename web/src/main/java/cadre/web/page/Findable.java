package cadre.web.page;

import cadre.web.access.Visit;
import java.util.List;

/** What a subject has that is found by its name. Each subject package that has something offers one. */
public interface Findable {

    /**
     * Finds.
     *
     * @param visit who looks; nothing is found that they may not open
     * @param words what they typed, in lower case, without blanks around it, not empty
     * @param most how much at most
     * @return best first
     */
    List<Found> find(Visit visit, String words, int most);

    /**
     * Something that was found.
     *
     * @param kind what it is, in a word or two
     * @param title what it is called
     * @param address where it is
     */
    record Found(String kind, String title, String address) {}
}
