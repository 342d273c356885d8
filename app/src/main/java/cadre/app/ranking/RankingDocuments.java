package cadre.app.ranking;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.intake.cells.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The ranking in files, and back. */
public final class RankingDocuments {

    private static final long MOST_BYTES = 64L << 20;

    private RankingDocuments() {}

    /**
     * What reading a file brought.
     *
     * @param found the ranking as stated in the file; null when a finding is an error
     * @param findings what is wrong with the file
     */
    public record Reading(@Nullable RankingSheet found, List<Finding> findings) {

        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** Comma-separated values in UTF-8, numbers with all their digits. */
    public static String csv(RankingSheet sheet) {
        return RankingTable.csv(sheet);
    }

    /** The same table as a workbook. */
    public static byte[] xlsx(RankingSheet sheet) {
        return RankingTable.xlsx(sheet);
    }

    /** The same for programs. */
    public static String json(RankingSheet sheet) {
        return RankingJson.write(sheet);
    }

    /**
     * Reads a ranking.
     *
     * @param file JSON when its name ends so, else CSV or XLSX
     */
    public static Reading read(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? json(file)
                : RankingReader.read(Sheet.read(file));
    }

    private static Reading json(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refuse(file, 0, 0, "the file has " + Files.size(file) + " bytes; at most 64 MiB are read");
            }
            return new Reading(RankingJson.read(Files.readString(file, StandardCharsets.UTF_8)), List.of());
        } catch (JacksonException e) {
            var at = e.getLocation();
            return refuse(
                    file,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()),
                    e.getOriginalMessage().lines().findFirst().orElse("it is not JSON"));
        } catch (IllegalArgumentException e) {
            return refuse(file, 0, 0, e.getMessage() + "");
        } catch (IOException e) {
            return refuse(file, 0, 0, "the file cannot be read: " + e.getMessage());
        }
    }

    private static Reading refuse(Path file, int line, int column, String message) {
        return new Reading(
                null,
                List.of(new Finding(
                        Finding.Severity.ERROR,
                        "not-a-ranking",
                        new Place(file.toString(), line, column),
                        message,
                        "a ranking as Cadre exports it",
                        "")));
    }
}
