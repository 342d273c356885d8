package cadre.app.route;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Backs up what the server keeps, also while it runs, and puts it back. The web module has the one implementation, found as
 * a service, as that of {@link Serving}.
 */
public interface Keeping {

    /**
     * Where everything is kept.
     *
     * @param folder with the embedded database
     * @param database URL of JDBC that begins with {@code jdbc:postgresql:}; null for the embedded database
     */
    record Place(Path folder, @Nullable String database) {}

    /**
     * What an archive has.
     *
     * @param ofCompany whether it is one company's, without passwords
     * @param tables how many
     * @param rows in all of them
     * @param made when, in UTC
     * @param flaws a sentence for each log of decisions in it that is not what it was
     */
    record Summary(boolean ofCompany, int tables, long rows, String made, List<String> flaws) {

        /** Copies the list. */
        public Summary {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * Writes everything as it is at one moment, and reads it again to be sure.
     *
     * @param place where it is kept
     * @param version of Cadre
     * @param file made anew; must not exist
     * @throws Serving.Refused when it cannot be done
     */
    Summary backup(Place place, String version, Path file);

    /**
     * Puts an archive of a server or a company back: all of it or nothing.
     *
     * @param file written by {@link #backup}, or taken from the page of a company
     * @param place where nothing is kept yet
     * @throws Serving.Refused when it cannot be done
     */
    Summary restore(Path file, Place place);
}
