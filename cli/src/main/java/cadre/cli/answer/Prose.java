package cadre.cli.answer;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;

/** Paragraphs wrapped at the width of the screen, at most 100 columns. */
final class Prose {

    private static final int WIDEST = 100;

    private final Terminal terminal;

    Prose(Terminal terminal) {
        this.terminal = terminal;
    }

    void strong(String text) {
        wrap("", "", text, true);
    }

    void paragraph(String text) {
        wrap("  ", "  ", text, false);
    }

    /** A paragraph behind a mark, its further lines indented. */
    void item(String mark, String text) {
        wrap("  " + mark + " ", " ".repeat(3 + mark.length()), text, false);
    }

    private void wrap(String first, String further, String text, boolean strong) {
        int width = Math.min(WIDEST, terminal.width()) - further.length();
        StringBuilder line = new StringBuilder();
        String indent = first;
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                print(indent, line.toString(), strong);
                indent = further;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        print(indent, line.toString(), strong);
    }

    private void print(String indent, String line, boolean strong) {
        terminal.print(indent + (strong ? terminal.styled(Style.STRONG, line) : line));
    }
}
