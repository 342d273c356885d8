package cadre.app.picture;

/**
 * A drawing that can be made for any width, with the words that stand for it where it cannot be seen.
 *
 * @param title what it is, a few words
 * @param description what can be seen in it, one or two sentences
 * @param drawing makes it for a width
 */
public record Picture(String title, String description, Drawing drawing) {

    /** Width for a page or a printed sheet. */
    public static final int WIDE = 720;

    /** Width for a telephone. */
    public static final int NARROW = 328;

    /** Makes a drawing for a width. */
    @FunctionalInterface
    public interface Drawing {

        /**
         * Draws.
         *
         * @param width in CSS pixels
         * @return the drawing, its height set
         */
        Svg draw(int width);
    }

    /**
     * The picture as an svg element.
     *
     * @param id prefix of the element ids, unique in the page
     * @param width in CSS pixels
     * @param style class names of the element
     * @return markup that is valid in HTML and XML
     */
    public String svg(String id, int width, String style) {
        Svg drawn = drawing.draw(width);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + Svg.escape(style)
                + "\" role=\"img\" viewBox=\"0 0 "
                + drawn.width() + " " + drawn.height() + "\" width=\"" + drawn.width() + "\" height=\""
                + drawn.height() + "\" aria-labelledby=\"" + Svg.escape(id) + "-t " + Svg.escape(id)
                + "-d\"><title id=\"" + Svg.escape(id) + "-t\">" + Svg.escape(title) + "</title><desc id=\""
                + Svg.escape(id) + "-d\">" + Svg.escape(description) + "</desc>" + drawn.body() + "</svg>";
    }
}
