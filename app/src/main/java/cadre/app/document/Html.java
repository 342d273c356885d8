package cadre.app.document;

import cadre.app.picture.EffectStrip;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.picture.Svg;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML under construction, valid as XML too. Text and attribute values are escaped on their way in; the only markup that
 * enters whole is that of pictures and marks. Elements that are opened have to be closed, in order.
 */
public final class Html {

    /** Elements that never have content. */
    private static final Set<String> VOID = Set.of("meta", "br", "hr");

    private final StringBuilder out = new StringBuilder(1 << 17);
    private final Deque<String> open = new ArrayDeque<>();
    private int pictures;
    private int ids;

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(Svg.escape(attributes[i + 1]))
                    .append('"');
        }
        if (VOID.contains(tag)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(tag);
        }
        return this;
    }

    /** Closes the element opened last. */
    public Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("span") && !tag.equals("b") && !tag.equals("a") && !tag.equals("code")) {
            out.append('\n');
        }
        return this;
    }

    /** Text where we are. */
    public Html text(String text) {
        out.append(Svg.escape(text.replace(" %", "\u00a0%")));
        return this;
    }

    /** An element with text. */
    public Html put(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A paragraph. */
    public Html p(String text) {
        return put("p", text);
    }

    /** The sign of a structure, hidden from screen readers: its name has to stand beside it. */
    public Html mark(Mark mark) {
        out.append(mark.glyph()).append(' ');
        return this;
    }

    /** An effect as a dot and a line; its number has to stand beside it. */
    public Html strip(EffectStrip strip) {
        out.append(strip.svg());
        return this;
    }

    /** A picture for wide and one for narrow pages; the page shows one of them. */
    public Html picture(Picture picture) {
        pictures++;
        out.append(picture.svg("p" + pictures + "w", Picture.WIDE, "wide"));
        out.append(picture.svg("p" + pictures + "n", Picture.NARROW, "narrow"));
        out.append('\n');
        return this;
    }

    /**
     * A picture with its caption and its table.
     *
     * @param title what it shows
     * @param note how to read it; one or two sentences
     * @param picture drawn
     * @param table the same as numbers
     */
    public Html figure(String title, String note, Picture picture, Grid table) {
        open("figure").open("figcaption").put("b", title).text(" " + note).close();
        picture(picture);
        open("details").put("summary", "The same as a table");
        table.write(this);
        return close().close();
    }

    /** Lines to be copied, as they are. */
    public Html pre(String... lines) {
        open("pre");
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "\n");
            text(lines[i]);
        }
        return close();
    }

    /** A name and its value in an open list of facts ({@code dl}). */
    public Html fact(String name, String value) {
        return put("dt", name).put("dd", value);
    }

    /** An id that nothing else on the page has. */
    public String nextId() {
        ids++;
        return "n" + ids;
    }

    /** Rules of CSS; refuses what would end the element. */
    public Html css(String rules) {
        if (rules.contains("</")) {
            throw new IllegalArgumentException("rules of CSS don't close elements");
        }
        out.append("<style>").append(rules).append("</style>\n");
        return this;
    }

    /**
     * The page.
     *
     * @throws IllegalStateException when an element is still open
     */
    public String page() {
        return "<!DOCTYPE html>\n" + part();
    }

    /**
     * What has been written, to stand inside a page.
     *
     * @throws IllegalStateException when an element is still open
     */
    public String part() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
