package cadre.app.document;

import cadre.app.picture.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The page around a document: its style, the answer first, a list of contents, then the parts. */
public final class Paper {

    private Paper() {}

    /**
     * A part of a document.
     *
     * @param id for links, unique in the page
     * @param title above it and in the list of contents
     * @param body writes what is below the title
     */
    public record Part(String id, String title, Runnable body) {}

    /**
     * Writes a whole page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param page empty; the opening and the parts write on it
     * @param title of the window: what it is about, and the answer
     * @param opening writes the first lines, with the one heading of the first level
     * @param parts in order
     * @return HTML, also well-formed as XML
     */
    public static String write(Html page, String title, Runnable opening, List<Part> parts) {
        page.open("html", "lang", "en");
        head(page, title);
        page.open("body");
        page.put("a", "Skip the contents", "class", "skip", "href", "#report");
        body(page, "main", opening, parts);
        page.close().close();
        return page.page();
    }

    /**
     * Writes the same to stand inside another page, which has {@link #style} and one main element around it.
     *
     * @param page empty; the opening and the parts write on it
     * @param opening writes the first lines, with the one heading of the first level
     * @param parts in order
     * @return a {@code div} of HTML, also well-formed as XML
     */
    public static String inside(Html page, Runnable opening, List<Part> parts) {
        body(page, "div", opening, parts);
        return page.part();
    }

    private static void body(Html page, String main, Runnable opening, List<Part> parts) {
        page.open("div", "class", "page").open("header");
        opening.run();
        page.close();
        contents(page, parts);
        page.open(main, "id", "report");
        for (Part part : parts) {
            page.open("section", "id", part.id(), "aria-labelledby", part.id() + "-h");
            page.put("h2", part.title(), "id", part.id() + "-h");
            part.body().run();
            page.close();
        }
        page.close().close();
    }

    private static void head(Html page, String title) {
        page.open("head").open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.put("title", title);
        page.css(style());
        page.close();
    }

    /** The rules of CSS that every page has: colours for light and dark, and the look of all elements. */
    public static String style() {
        return ":root{" + Palette.LIGHT.declarations() + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + Palette.DARK.declarations() + "}}\n" + rules() + Palette.markRules();
    }

    private static String rules() {
        try (InputStream in =
                Objects.requireNonNull(Paper.class.getResourceAsStream("document.css"), "document.css is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void contents(Html page, List<Part> parts) {
        page.open("nav", "aria-label", "Contents").open("ul");
        for (Part part : parts) {
            page.open("li").put("a", part.title(), "href", "#" + part.id()).close();
        }
        page.close().close();
    }
}
