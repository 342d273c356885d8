package cadre.app.report;

import cadre.app.document.Csv;
import cadre.core.evidence.Finding;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as documents, and back again. The same decision gives the same bytes everywhere. */
public final class Documents {

    private Documents() {}

    /**
     * What reading a stored decision brought.
     *
     * @param found the decision; null when a finding is an error
     * @param findings what is wrong, with its place in the file
     */
    public record Stored(@Nullable Decision found, List<Finding> findings) {

        /** Copies the list. */
        public Stored {
            findings = List.copyOf(findings);
        }

        /**
         * The decision.
         *
         * @return as it was stored
         * @throws IllegalStateException when a finding is an error
         */
        public Decision get() {
            Decision decision = found;
            if (decision == null) {
                throw new IllegalStateException("the file has errors");
            }
            return decision;
        }
    }

    /**
     * The report: one page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param decision any
     * @param company the case that was decided
     * @return HTML, also well-formed as XML
     */
    public static String html(Decision decision, Case company) {
        return Report.write(decision, company);
    }

    /**
     * The report to stand inside another page that has the style of {@link cadre.app.document.Paper} and one main element around it.
     *
     * @param decision any
     * @param company the case that was decided
     * @return a {@code div} of HTML, also well-formed as XML
     */
    public static String part(Decision decision, Case company) {
        return Report.part(decision, company);
    }

    /** The answer in the one sentence that the reader came for. */
    public static String headline(Decision decision) {
        return Report.headline(decision);
    }

    /**
     * Everything as JSON: names in lower case with underscores, words as in the company file, every number with all its
     * digits, objects in a fixed order. What {@link #read} reads.
     *
     * @param decision any
     * @return text that ends with a line feed
     */
    public static String json(Decision decision) {
        return DecisionJson.write(decision);
    }

    /**
     * The numbers as one tidy table in CSV (RFC 4180, line feeds): one estimate a row.
     *
     * @param decision any
     * @return text with a heading row; see the package's {@code DecisionTable} for the columns
     */
    public static String csv(Decision decision) {
        return DecisionTable.write(decision);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @param file of at most 64 MiB
     * @return the decision, or why it could not be read
     */
    public static Stored read(Path file) {
        return DecisionJson.read(file);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @param shown what to call it in findings
     * @param json the text
     * @return the decision, or why it could not be read
     */
    public static Stored read(String shown, String json) {
        return DecisionJson.parse(shown, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where two decisions differ.
     *
     * @param stored the one
     * @param again the other
     * @return for each leaf of the JSON that differs, its path and the two values, such as
     *     {@code answers[0].candidates[1].net.p10: 5.0, now 6.0}; empty when they are equal to the bit
     */
    public static List<String> differences(Decision stored, Decision again) {
        return DecisionJson.differences(stored, again);
    }

    /**
     * Writes a text so that the file is either the old one or the whole new one: first to a file beside it, which is then
     * moved.
     *
     * @param target file to make or replace
     * @param text in UTF-8
     * @throws UncheckedIOException when the folder is missing or cannot be written
     */
    public static void write(Path target, String text) {
        Path name = target.getFileName();
        if (name == null) {
            throw new UncheckedIOException(new IOException(target + " is not the name of a file"));
        }
        Path beside = target.resolveSibling("." + name + ".part");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A cell of a CSV table: quoted where RFC 4180 asks for it, and without what a spreadsheet would run as a formula.
     *
     * @param text any
     */
    public static String cell(String text) {
        return Csv.cell(text);
    }
}
