package cadre.app.picture;

/**
 * An SVG drawing under construction. Text and attribute values are escaped here and nowhere else; coordinates are
 * rounded to a tenth of a pixel so that equal inputs give equal bytes.
 */
public final class Svg {

    private final StringBuilder body = new StringBuilder(4096);
    private final int width;
    private int height;

    /**
     * An empty drawing.
     *
     * @param width in CSS pixels at full size
     */
    public Svg(int width) {
        this.width = width;
    }

    /** Width in CSS pixels at full size. */
    public int width() {
        return width;
    }

    /** Height in CSS pixels at full size. */
    public int height() {
        return height;
    }

    /**
     * Sets the height, usually when everything is drawn.
     *
     * @param pixels at full size
     * @return this
     */
    public Svg height(double pixels) {
        height = (int) Math.ceil(pixels);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param name of the element
     * @param attributes names and values in turn
     * @return this
     */
    public Svg open(String name, Object... attributes) {
        start(name, attributes);
        body.append('>');
        return this;
    }

    /**
     * Closes an element.
     *
     * @param name of the element
     * @return this
     */
    public Svg close(String name) {
        body.append("</").append(name).append('>');
        return this;
    }

    /**
     * An element without content.
     *
     * @param name of the element
     * @param attributes names and values in turn
     * @return this
     */
    public Svg leaf(String name, Object... attributes) {
        start(name, attributes);
        body.append("/>");
        return this;
    }

    /**
     * A straight line.
     *
     * @param style class names
     * @param x1 start
     * @param y1 start
     * @param x2 end
     * @param y2 end
     * @return this
     */
    public Svg line(String style, double x1, double y1, double x2, double y2) {
        return leaf("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /**
     * A rectangle; a negative width or height is drawn as nothing.
     *
     * @param style class names
     * @param x left
     * @param y top
     * @param w width
     * @param h height
     * @return this
     */
    public Svg rect(String style, double x, double y, double w, double h) {
        return leaf("rect", "class", style, "x", x, "y", y, "width", Math.max(0, w), "height", Math.max(0, h));
    }

    /**
     * A line of text on a baseline.
     *
     * @param style class names; {@code end} and {@code mid} anchor it, anything else starts at x
     * @param x anchor
     * @param y baseline
     * @param text as shown
     * @return this
     */
    public Svg text(String style, double x, double y, String text) {
        open("text", "class", style, "x", x, "y", y);
        body.append(escape(text));
        return close("text");
    }

    /**
     * A tooltip for the element that is open.
     *
     * @param text as shown
     * @return this
     */
    public Svg tip(String text) {
        body.append("<title>").append(escape(text)).append("</title>");
        return this;
    }

    /** What has been drawn, without the outer element. */
    public String body() {
        return body.toString();
    }

    /**
     * Makes text safe inside elements and quoted attributes of HTML and XML; control characters, which XML forbids,
     * become the replacement character.
     *
     * @param text anything
     * @return escaped
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\t', '\n', '\r' -> safe.append(' ');
                default -> safe.appendCodePoint(forbidden(c) ? 0xFFFD : c);
            }
        });
        return safe.toString();
    }

    /**
     * A coordinate.
     *
     * @param value in pixels
     * @return at most one decimal, never {@code -0}
     */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    private static boolean forbidden(int c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }

    private void start(String name, Object... attributes) {
        body.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            body.append(' ').append(attributes[i]).append("=\"");
            body.append(value instanceof Double number ? number(number) : escape(value.toString()));
            body.append('"');
        }
    }
}
