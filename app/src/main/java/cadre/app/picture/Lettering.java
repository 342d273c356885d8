package cadre.app.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text will be, without knowing the reader's font: the advance widths of DejaVu Sans, one of the widest faces
 * that a browser's system font may turn out to be, so that what fits here fits everywhere.
 */
final class Lettering {

    /** Advance widths of the characters 32 to 126, in thousandths of the font size. */
    private static final int[] WIDTHS = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838
    };

    /** Size at which bold letters of 12 pixels are measured, because they are wider. */
    static final double STRONG = 13.4;

    private static final String ELLIPSIS = "…";

    private Lettering() {}

    /**
     * The room that a text takes.
     *
     * @param text one line
     * @param size of the font in pixels
     * @return width in pixels
     */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::advance).sum() * size / 1000;
    }

    /**
     * A text cut so that it fits.
     *
     * @param text one line
     * @param size of the font in pixels
     * @param room in pixels
     * @return the text, or its beginning and an ellipsis
     */
    static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int n = points.length;
        while (n > 1 && width(new String(points, 0, n) + ELLIPSIS, size) > room) {
            n--;
        }
        return new String(points, 0, n).strip() + ELLIPSIS;
    }

    /**
     * A text broken at spaces into lines that fit; words longer than a line, and what does not fit into the last line,
     * are cut.
     *
     * @param text one line
     * @param size of the font in pixels
     * @param room in pixels
     * @param most lines at most
     * @return one or more lines
     */
    static List<String> wrap(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        List<String> words = List.of(text.split(" ", -1));
        for (int i = 0; i < words.size(); i++) {
            String longer = line.isEmpty() ? words.get(i) : line + " " + words.get(i);
            if (width(longer, size) <= room || line.isEmpty()) {
                line = longer;
            } else if (lines.size() + 1 == most) {
                line = line + " " + String.join(" ", words.subList(i, words.size()));
                break;
            } else {
                lines.add(fit(line, size, room));
                line = words.get(i);
            }
        }
        lines.add(fit(line, size, room));
        return lines;
    }

    private static double advance(int point) {
        if (point >= 32 && point < 127) {
            return WIDTHS[point - 32];
        }
        return switch (point) {
            case 0xA0 -> 318;
            case '−' -> 838;
            case '–', '€', '£' -> 636;
            case '’', '‘' -> 318;
            default -> point >= 0x1100 ? 1050 : 680;
        };
    }
}
