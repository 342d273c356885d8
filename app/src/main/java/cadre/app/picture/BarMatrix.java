package cadre.app.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Stacked bars pulled apart: every part starts at its own baseline, all on one scale, so that parts can be compared as
 * well as totals. On a wide page the parts stand side by side, on a narrow one below each other.
 */
public final class BarMatrix {

    private static final double BAR = 12;

    private BarMatrix() {}

    /**
     * One row.
     *
     * @param label of the row
     * @param mark colour and shape
     * @param values one a part, not negative
     * @param texts the values as words
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never changed
    public record Row(String label, Mark mark, double[] values, List<String> texts) {

        /** Copies the list; refuses values without words. */
        public Row {
            texts = List.copyOf(texts);
            if (texts.size() != values.length) {
                throw new IllegalArgumentException(values.length + " values but " + texts.size() + " texts");
            }
        }
    }

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param parts names of the parts, in order
     * @param rows top to bottom, each with as many values as parts
     * @return the picture
     */
    public static Picture of(String title, String description, List<String> parts, List<Row> rows) {
        List<String> names = List.copyOf(parts);
        List<Row> copy = List.copyOf(rows);
        return new Picture(
                title,
                description,
                width -> width < 500 ? narrow(new Svg(width), names, copy) : wide(new Svg(width), names, copy));
    }

    private static double greatest(List<Row> rows, int part) {
        return rows.stream().mapToDouble(r -> r.values()[part]).max().orElse(0);
    }

    private static double text(List<Row> rows, int part) {
        return rows.stream()
                .mapToDouble(r -> Lettering.width(r.texts().get(part), 12))
                .max()
                .orElse(0);
    }

    private static Svg wide(Svg svg, List<String> parts, List<Row> rows) {
        double label = rows.stream()
                .mapToDouble(r -> Lettering.width(r.label(), 12))
                .max()
                .orElse(0);
        double left = Math.min(label, 130) + 34;
        double[] head = new double[parts.size()];
        double sum = 0;
        for (int i = 0; i < head.length; i++) {
            sum += greatest(rows, i);
        }
        double perUnit = perUnit(svg.width() - left, parts, rows, head, sum);
        List<List<String>> heads = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < head.length; i++) {
            heads.add(Lettering.wrap(parts.get(i), 12, head[i] - 6, 3));
            lines = Math.max(lines, heads.get(i).size());
        }
        double top = lines * 14 + 10;
        double x = left;
        for (int i = 0; i < head.length; i++) {
            double y = top - 10 - (heads.get(i).size() - 1) * 14.0;
            for (String line : heads.get(i)) {
                svg.text("axis", x, y, line);
                y += 14;
            }
            svg.line("rule", x, top, x, top + rows.size() * 28.0);
            for (int r = 0; r < rows.size(); r++) {
                cell(svg, rows.get(r), i, x, top + r * 28.0 + 14, perUnit);
            }
            x += head[i];
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = top + r * 28.0 + 14;
            rows.get(r).mark().shape().draw(svg, rows.get(r).mark().style(), 6, y, 5);
            svg.text("label", 18, y + 4.5, Lettering.fit(rows.get(r).label(), 12, left - 22));
        }
        return svg.height(top + rows.size() * 28.0 + 4);
    }

    /**
     * Pixels per unit such that all columns, each as wide as its longest bar with its text or its heading needs, fit into the
     * room; fills in the column widths.
     */
    private static double perUnit(double room, List<String> parts, List<Row> rows, double[] columns, double sum) {
        double perUnit = sum > 0 ? room / sum : 1;
        for (int attempt = 0; attempt < 60; attempt++) {
            double total = 0;
            for (int i = 0; i < columns.length; i++) {
                double word = 0;
                for (String piece : parts.get(i).split(" ", -1)) {
                    word = Math.max(word, Lettering.width(piece, 12) + 10);
                }
                columns[i] = Math.max(word, greatest(rows, i) * perUnit + text(rows, i) + 14);
                total += columns[i];
            }
            if (total <= room) {
                double spare = (room - total) / columns.length;
                for (int i = 0; i < columns.length; i++) {
                    columns[i] += Math.min(spare, 24);
                }
                break;
            }
            perUnit *= 0.92;
        }
        return perUnit;
    }

    private static void cell(Svg svg, Row row, int part, double x, double y, double perUnit) {
        double length = row.values()[part] * perUnit;
        svg.open("g", "class", "hit").tip(row.label() + ": " + row.texts().get(part));
        svg.rect("m " + row.mark().style(), x, y - BAR / 2, length, BAR);
        svg.text("tick", x + length + 4, y + 4, row.texts().get(part));
        svg.close("g");
    }

    private static Svg narrow(Svg svg, List<String> parts, List<Row> rows) {
        double most = 0;
        double text = 0;
        for (int i = 0; i < parts.size(); i++) {
            most = Math.max(most, greatest(rows, i));
            text = Math.max(text, text(rows, i));
        }
        double label = rows.stream()
                .mapToDouble(r -> Lettering.width(r.label(), 12))
                .max()
                .orElse(0);
        double left = Math.min(label, 100) + 22;
        double perUnit = most > 0 ? (svg.width() - left - text - 10) / most : 1;
        double y = 14;
        for (int i = 0; i < parts.size(); i++) {
            svg.text("strong", 0, y, Lettering.fit(parts.get(i), Lettering.STRONG, svg.width()));
            y += 8;
            svg.line("rule", left, y, left, y + rows.size() * 19.0);
            for (Row row : rows) {
                row.mark().shape().draw(svg, row.mark().style(), 5, y + 9.5, 4);
                svg.text("tick", 15, y + 13.5, Lettering.fit(row.label(), 12, left - 18));
                cell(svg, row, i, left, y + 9.5, perUnit);
                y += 19;
            }
            y += 26;
        }
        return svg.height(y - 18);
    }
}
