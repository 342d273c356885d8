package cadre.web.company;

import cadre.web.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People and use cases of the company file as tables.
 *
 * @param revision number of the newest revision; 0 when there is none
 * @param people how many there are
 * @param useCases how many the company file has
 * @param overwrite whether the table is to win over what was edited in the file
 * @param form as filled in
 * @param preview of a table that was uploaded; null before
 */
public record TablesView(
        int revision,
        int people,
        int useCases,
        boolean overwrite,
        Form form,
        @Nullable Preview preview) {

    /**
     * What a table would change.
     *
     * @param answer in a sentence
     * @param file its name
     * @param content its bytes in Base64, sent back with the word to import it
     * @param kind what its rows are, as chosen
     * @param changes one line each
     * @param more how many changes are not shown
     * @param sheet the table with what was found in it
     * @param possible whether it can be imported
     */
    public record Preview(
            String answer,
            String file,
            String content,
            String kind,
            List<String> changes,
            int more,
            SheetView sheet,
            boolean possible) {

        /** Copies the list. */
        public Preview {
            changes = List.copyOf(changes);
        }
    }
}
