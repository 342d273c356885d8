package cadre.intake.writing;

/** From the parser's positions, which count code points behind a byte-order mark, to those of the text. */
final class Offsets {

    private final String text;
    private final int mark;
    private final boolean simple;
    private int lastPoint;
    private int lastUnit;

    Offsets(String text) {
        this.text = text;
        this.mark = text.startsWith("\uFEFF") ? 1 : 0;
        this.simple = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.lastUnit = mark;
    }

    /** Offset in code units; quick where the positions asked for lie near each other. */
    int of(int point) {
        if (simple) {
            return point + mark;
        }
        lastUnit = text.offsetByCodePoints(lastUnit, point - lastPoint);
        lastPoint = point;
        return lastUnit;
    }
}
