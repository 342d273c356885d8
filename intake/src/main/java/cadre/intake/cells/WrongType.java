package cadre.intake.cells;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what a file is that is no table. */
final class WrongType {

    private WrongType() {}

    /**
     * What it is, as a sentence; empty where it may be a table.
     *
     * @param bytes of the file
     * @param text the same as text
     */
    static String of(byte[] bytes, String text) {
        String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        String start = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "this is a workbook of before 2007, or one with a password";
        }
        if (head.startsWith("%PDF")) {
            return "this is a PDF file";
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            return "this is a page or an XML file";
        }
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n")) {
            return "this is a JSON file";
        }
        return text.indexOf('\0') >= 0 ? "this is not text" : "";
    }
}
