package cadre.app.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two quantities at once: a cell for each pair of values, with the colour, shape and letter of what leads there. */
public final class FrontierCells {

    private static final double CELL = 44;

    private FrontierCells() {}

    /**
     * One side of the grid.
     *
     * @param title what it is
     * @param values ascending, one a cell
     * @param texts the values as words
     * @param now where one stands today
     */
    public record Side(String title, List<Double> values, List<String> texts, double now) {

        /** Copies the lists; refuses values without words. */
        public Side {
            values = List.copyOf(values);
            texts = List.copyOf(texts);
            if (values.size() != texts.size() || values.size() < 2) {
                throw new IllegalArgumentException(values.size() + " values but " + texts.size() + " texts");
            }
        }

        /** Where today stands, in cells from the middle of the first; outside the values it stands half a cell beyond. */
        double place() {
            if (now <= values.getFirst()) {
                return now < values.getFirst() ? -0.5 : 0;
            }
            for (int i = 1; i < values.size(); i++) {
                if (now <= values.get(i)) {
                    return i - 1 + (now - values.get(i - 1)) / (values.get(i) - values.get(i - 1));
                }
            }
            return values.size() - 0.5;
        }
    }

    /**
     * A pair of values.
     *
     * @param mark of what leads
     * @param letter of what leads
     * @param name of what leads
     * @param text how surely it leads
     */
    public record Cell(Mark mark, String letter, String name, String text) {}

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param across from left to right
     * @param up from bottom to top
     * @param rows for each value of {@code up}, ascending, the cells from left to right
     * @return the picture
     */
    public static Picture of(String title, String description, Side across, Side up, List<List<Cell>> rows) {
        List<List<Cell>> copy = rows.stream().map(List::copyOf).toList();
        return new Picture(title, description, width -> draw(new Svg(width), across, up, copy));
    }

    private static Svg draw(Svg svg, Side across, Side up, List<List<Cell>> rows) {
        double left = up.texts().stream()
                        .mapToDouble(t -> Lettering.width(t, 12))
                        .max()
                        .orElse(0)
                + 10;
        double top = 8;
        for (String line : Lettering.wrap("↑ " + up.title(), 12, svg.width(), 2)) {
            svg.text("axis", 0, top + 6, line);
            top += 15;
        }
        int columns = across.values().size();
        double wide = (svg.width() - left) / columns;
        double bottom = top + rows.size() * CELL;
        for (int r = 0; r < rows.size(); r++) {
            double y = bottom - (r + 1) * CELL;
            svg.text("tick end", left - 8, y + CELL / 2 + 4, up.texts().get(r));
            for (int c = 0; c < columns; c++) {
                ground(svg, rows.get(r).get(c), left + c * wide, y, wide);
            }
        }
        now(svg, across, up, left, bottom, wide);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                cell(svg, rows.get(r).get(c), left + (c + 0.5) * wide, bottom - (r + 1) * CELL, wide);
            }
        }
        double y = below(svg, across, left, bottom, wide);
        return svg.height(key(svg, rows, y + 22));
    }

    private static void ground(Svg svg, Cell cell, double x, double y, double wide) {
        String style = cell.mark().style();
        svg.open("g", "class", "hit").tip(cell.name() + ", " + cell.text());
        svg.rect("tint " + style, x + 1, y + 1, wide - 2, CELL - 2);
        svg.rect("m " + style, x + 1, y + CELL - 4, wide - 2, 3);
        svg.close("g");
    }

    private static void cell(Svg svg, Cell cell, double middle, double y, double wide) {
        cell.mark().shape().draw(svg, cell.mark().style(), middle - 8, y + 13, 4.5);
        svg.text("strong halo", middle + 2, y + 17.5, cell.letter());
        svg.text("tick ink mid halo", middle, y + 34, Lettering.fit(cell.text(), 12, wide));
    }

    /** A cross of two hairlines, with a ring where they meet. */
    private static void now(Svg svg, Side across, Side up, double left, double bottom, double wide) {
        double x = left + (across.place() + 0.5) * wide;
        double y = bottom - (up.place() + 0.5) * CELL;
        double right = left + across.values().size() * wide;
        svg.line("mark-line dashes", x, bottom - up.values().size() * CELL, x, bottom);
        svg.line("mark-line dashes", left, y, right, y);
        svg.leaf("circle", "class", "callout", "cx", x, "cy", y, "r", 4.0);
    }

    private static double below(Svg svg, Side across, double left, double bottom, double wide) {
        double last = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < across.values().size(); c++) {
            String text = across.texts().get(c);
            double half = Lettering.width(text, 12) / 2;
            double middle = Math.min(left + (c + 0.5) * wide, svg.width() - half);
            if (middle - half > last + 6) {
                svg.text("tick mid", middle, bottom + 16, text);
                last = middle + half;
            }
        }
        double y = bottom + 20;
        for (String line : Lettering.wrap(across.title() + " →", 12, svg.width(), 2)) {
            y += 15;
            svg.text("axis end", svg.width(), y, line);
        }
        return y;
    }

    /** What the letters mean, those that occur. */
    private static double key(Svg svg, List<List<Cell>> rows, double top) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach(cell -> cells.putIfAbsent(cell.letter(), cell)));
        double x = 0;
        double y = top;
        for (Cell cell : cells.values()) {
            String text = cell.letter() + " " + cell.name();
            double wide = Lettering.width(text, 12) + 34;
            if (x > 0 && x + wide - 18 > svg.width()) {
                x = 0;
                y += 20;
            }
            cell.mark().shape().draw(svg, cell.mark().style(), x + 6, y - 4, 5);
            svg.text("tick ink", x + 16, y, text);
            x += wide;
        }
        return y + 8;
    }
}
