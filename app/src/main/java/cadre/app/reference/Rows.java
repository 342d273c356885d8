package cadre.app.reference;

import java.util.List;

/**
 * A table of texts.
 *
 * @param caption what it shows, with the denominator of its shares
 * @param heads titles of the columns; the first names the rows
 * @param cells row by row, as many as heads
 */
record Rows(String caption, List<String> heads, List<List<String>> cells) {

    /** Copies the lists. */
    Rows {
        heads = List.copyOf(heads);
        cells = List.copyOf(cells);
    }
}
