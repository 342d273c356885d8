package cadre.cli.terminal;

import cadre.core.evidence.Finding;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command reads its surroundings and prints: answers to standard output, everything else (findings about input,
 * errors, progress) to standard error. Colour and the progress bar appear only where a person looks, so that piped output is
 * plain.
 */
public final class Terminal implements AutoCloseable {

    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;

    private final BufferedReader in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean inWatched;
    private final boolean outColoured;
    private final boolean errColoured;
    private final boolean errWatched;
    private final int width;
    private final Interruption interruption;

    /**
     * A terminal where nobody answers questions.
     *
     * @param out takes the answers
     * @param err takes everything else
     * @param facts what is known about the two
     * @param interruption whether the user asked to stop
     */
    public Terminal(PrintWriter out, PrintWriter err, Facts facts, Interruption interruption) {
        this(new BufferedReader(Reader.nullReader()), out, err, facts, interruption);
    }

    /**
     * A terminal.
     *
     * @param in gives the answers to questions
     * @param out takes the answers of the program
     * @param err takes everything else
     * @param facts what is known about the three
     * @param interruption whether the user asked to stop
     */
    public Terminal(BufferedReader in, PrintWriter out, PrintWriter err, Facts facts, Interruption interruption) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.inWatched = facts.inWatched();
        this.outColoured = facts.outWatched() && facts.colour();
        this.errColoured = facts.errWatched() && facts.colour();
        this.errWatched = facts.errWatched();
        this.width = facts.width();
        this.interruption = interruption;
    }

    /**
     * What is known about the three ends.
     *
     * @param inWatched whether somebody types standard input
     * @param outWatched whether standard output is a screen
     * @param errWatched whether standard error is a screen
     * @param colour whether the user accepts colour
     * @param width columns
     */
    public record Facts(boolean inWatched, boolean outWatched, boolean errWatched, boolean colour, int width) {

        /** Nobody looks: plain text, no progress bar. */
        public static final Facts PIPED = new Facts(false, false, false, false, DEFAULT_WIDTH);

        /**
         * Reads the facts from the environment ({@code NO_COLOR}, {@code TERM}, {@code COLUMNS}) and from the launcher's
         * {@code cadre.screens} (has a 0 when standard input is typed, a 1 when standard output is a screen, a 2 when standard error is);
         * without the launcher, from the console.
         */
        static Facts read(Map<String, String> environment, String screens, boolean console) {
            boolean known = !screens.isEmpty();
            String noColour = environment.getOrDefault("NO_COLOR", "");
            boolean colour = noColour.isEmpty() && !"dumb".equals(environment.get("TERM"));
            String columns = environment.getOrDefault("COLUMNS", "");
            int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
            return new Facts(
                    known ? screens.contains("0") : console,
                    known ? screens.contains("1") : console,
                    known ? screens.contains("2") : console,
                    colour,
                    Math.max(LEAST_WIDTH, width));
        }
    }

    /** The process's own terminal. */
    @SuppressWarnings("SystemConsoleNull") // may be null when the console module is missing
    public static Terminal ofProcess(Interruption interruption) {
        String screens = System.getProperty("cadre.screens", "");
        boolean console = screens.isEmpty()
                && System.console() != null
                && System.console().isTerminal();
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, inputCharset())),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Facts.read(System.getenv(), screens, console),
                interruption);
    }

    /** The terminal's own encoding, which the Java launcher has found out. */
    private static Charset inputCharset() {
        String name = System.getProperty("stdin.encoding", "");
        return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Prints one line of the answer. */
    public void print(String line) {
        out.println(line);
    }

    /** The writer of answers, for long ones. */
    public PrintWriter out() {
        return out;
    }

    /** The writer of everything that is not the answer. */
    public PrintWriter err() {
        return err;
    }

    /** A text of the answer that stands out where the screen can show it. */
    public String styled(Style style, String text) {
        return outColoured ? style.on(text) : text;
    }

    /** A text for standard error that stands out where the screen can show it. */
    public String styledError(Style style, String text) {
        return errColoured ? style.on(text) : text;
    }

    /** Whether answers may be coloured. */
    public boolean coloured() {
        return outColoured;
    }

    /** Columns of the screen; 100 where nobody looks. */
    public int width() {
        return width;
    }

    /** Says something beside the answer, on standard error. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /**
     * Prints an error: what and where, what was expected, what to try.
     *
     * @param message what is wrong, with the value as found
     * @param expected what would have been right, or empty
     * @param maybe a suggestion that completes "Maybe …", or empty
     */
    public void error(String message, String expected, String maybe) {
        out.flush();
        err.println(styledError(Style.ERROR, "error:") + " " + message);
        if (!expected.isEmpty()) {
            err.println("  expected: " + expected);
        }
        if (!maybe.isEmpty()) {
            err.println("  " + styledError(Style.NOTE, "Maybe ") + maybe);
        }
        err.flush();
    }

    /** Prints findings that are the answer: errors, warnings, notes, then the counts. */
    public void printFindings(List<Finding> findings) {
        new FindingPrinter(out, outColoured).print(findings);
    }

    /** Prints findings beside the answer, on standard error; prints nothing when there are none. */
    public void sayFindings(List<Finding> findings) {
        if (!findings.isEmpty()) {
            out.flush();
            new FindingPrinter(err, errColoured).print(findings);
            err.flush();
        }
    }

    /**
     * Asks the user; takes the fallback when nobody is there, the input has ended, or the answer is empty.
     *
     * @param question what is asked for, such as "Name of the company"
     * @param fallback what is taken for an empty answer, shown with the question
     */
    public String ask(String question, String fallback) {
        if (!inWatched) {
            return fallback;
        }
        out.flush();
        err.print(styledError(Style.STRONG, question) + (fallback.isEmpty() ? "" : " [" + fallback + "]") + ": ");
        err.flush();
        try {
            interruption.asking(true);
            String answer = in.readLine();
            return answer == null || answer.isBlank() ? fallback : answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            interruption.asking(false);
        }
    }

    /**
     * Asks for what nobody else should read: it is not shown while it is typed. Where nobody types, it is the next line of
     * standard input.
     *
     * @param question what is asked for, such as "Password"
     * @return empty when the input has ended
     */
    @SuppressWarnings("SystemConsoleNull") // may be null when the console module is missing
    public String secret(String question) {
        try {
            interruption.asking(true);
            if (inWatched && System.console() != null && System.console().isTerminal()) {
                out.flush();
                char[] typed = System.console().readPassword("%s: ", question);
                return typed == null ? "" : new String(typed);
            }
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            interruption.asking(false);
        }
    }

    /** Whether somebody is there to answer questions. */
    public boolean answers() {
        return inWatched;
    }

    /** A progress bar that is shown only where a person looks, and is stopped by Ctrl-C; to be closed. */
    public ProgressBar progressBar() {
        return new ProgressBar(err, errWatched, width, interruption, System::nanoTime);
    }

    /** Whether the user asked to stop. */
    public Interruption interruption() {
        return interruption;
    }

    /** A number with the noun in the right form, such as "1 error" or "12 errors". */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        out.flush();
        err.flush();
    }
}
