package cadre.web.page;

import java.util.List;

/**
 * What was found.
 *
 * @param typed what was looked for
 * @param found areas first
 */
public record FindView(String typed, List<Findable.Found> found) {

    /** Copies the list. */
    public FindView {
        found = List.copyOf(found);
    }
}
