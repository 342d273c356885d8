package cadre.web.portfolio;

import cadre.core.work.UseCase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the board and the company file know that the other does not.
 *
 * @param revision number of the newest revision; 0 when there is none
 * @param missing use cases of the file that the board does not have
 * @param changes what writing the board into the file would change, a line each
 * @param more how many further lines there are
 * @param unknown domains of the board that the file does not have
 */
public record PortfolioView(int revision, List<UseCase> missing, List<String> changes, int more, List<String> unknown) {

    /** Copies the lists. */
    public PortfolioView {
        missing = List.copyOf(missing);
        changes = List.copyOf(changes);
        unknown = List.copyOf(unknown);
    }

    /** The sentence that one comes for. */
    public String headline() {
        if (revision == 0) {
            return "There is no company file yet";
        }
        int different = changes.size() + more;
        if (missing.isEmpty() && different == 0) {
            return "The board and the company file say the same";
        }
        return Stream.of(
                        counted(
                                missing.size(),
                                "use case of the company file is",
                                "use cases of the company file are",
                                "on the board"),
                        counted(different, "change on the board is", "changes on the board are", "in the company file"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String counted(int count, String one, String many, String where) {
        return count == 0 ? "" : count + " " + (count == 1 ? one : many) + " not " + where;
    }
}
