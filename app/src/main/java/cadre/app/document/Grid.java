package cadre.app.document;

import cadre.app.picture.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table under construction: the first column names the rows, the others are numbers unless said otherwise. */
public final class Grid {

    private final String caption;
    private final List<String> heads;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> words = new HashSet<>();
    private boolean stacked;
    private boolean shortNames = true;

    /** One row; its mark stands before the first cell. */
    private record Row(@Nullable Mark mark, List<String> cells) {}

    public Grid(String caption, String... heads) {
        this.caption = caption;
        this.heads = List.of(heads);
    }

    /** Columns of words, counted from 0: aligned at the left and broken into lines. */
    public Grid words(int... columns) {
        Arrays.stream(columns).forEach(words::add);
        return this;
    }

    /** On a narrow page each row becomes a small list, so that nothing has to be scrolled. */
    public Grid stacked() {
        stacked = true;
        return this;
    }

    public Grid row(String... cells) {
        return row(null, cells);
    }

    public Grid row(@Nullable Mark mark, String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + heads.size() + " headings");
        }
        shortNames &= cells[0].length() <= 16;
        rows.add(new Row(mark, List.of(cells)));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table in a frame that scrolls by itself when the page is too narrow for it. */
    public void write(Html page) {
        String id = page.nextId();
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", id);
        page.put("p", caption, "class", "caption", "id", id);
        page.open("table", with("table", "aria-labelledby", id, "class", stacked ? "stacked" : "flat"));
        page.open("thead", with("rowgroup")).open("tr", with("row"));
        for (int c = 0; c < heads.size(); c++) {
            page.put("th", heads.get(c), with("columnheader", "scope", "col", "class", style(c)));
        }
        page.close().close().open("tbody", with("rowgroup"));
        for (Row row : rows) {
            write(page, row);
        }
        page.close().close().close();
    }

    private void write(Html page, Row row) {
        page.open("tr", with("row")).open("th", with("rowheader", "scope", "row", "class", style(0)));
        if (row.mark() != null) {
            page.mark(row.mark());
        }
        page.text(row.cells().get(0)).close();
        for (int c = 1; c < heads.size(); c++) {
            page.open(
                    "td",
                    stacked
                            ? with("cell", "class", style(c), "data-label", heads.get(c))
                            : with("cell", "class", style(c)));
            page.text(row.cells().get(c)).close();
        }
        page.close();
    }

    /** Attributes with the role that a stacked table loses by its styles. */
    private String[] with(String role, String... attributes) {
        if (!stacked) {
            return attributes;
        }
        String[] all = new String[attributes.length + 2];
        all[0] = "role";
        all[1] = role;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return all;
    }

    private String style(int column) {
        if (column == 0) {
            return shortNames ? "name" : "words";
        }
        return words.contains(column) ? "words" : "number";
    }
}
