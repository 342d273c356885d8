package cadre.app.route;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens Cadre in the browser. The web module has the one implementation; the command line finds it as a service, so that
 * no other command loads anything of it.
 */
public interface Serving {

    /**
     * How to serve.
     *
     * @param version of Cadre
     * @param address of the network interface to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @param folder where an embedded database is kept; made where it is missing
     * @param database URL of JDBC that begins with {@code jdbc:postgresql:}; null for the embedded database
     * @param demo whether to show the larger start-up, with no account and nothing kept
     */
    record Wish(
            String version,
            String address,
            int port,
            Path folder,
            @Nullable String database,
            boolean demo) {}

    /**
     * Starts and returns when the first page can be opened.
     *
     * @param wish how
     * @return what runs, to be closed
     * @throws Refused when it cannot be started so
     */
    Running start(Wish wish);

    /** What runs until it is closed. */
    interface Running extends AutoCloseable {

        /** What to tell the one who started it: where to open it first, then where things are kept, a line each. */
        List<String> lines();

        /** Lets requests under way end, for at most ten seconds, and stops. */
        @Override
        void close();
    }

    /** It cannot be started as wished: what is wrong, what was expected, what to try. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String expected;
        private final String maybe;

        /**
         * A refusal.
         *
         * @param message what is wrong, with the value
         * @param expected what would have been right
         * @param maybe completes "Maybe …"; empty when there is nothing to suggest
         * @param cause null when nothing was thrown
         */
        public Refused(String message, String expected, String maybe, @Nullable Throwable cause) {
            super(message, cause);
            this.expected = expected;
            this.maybe = maybe;
        }

        /** What would have been right. */
        public String expected() {
            return expected;
        }

        /** What to try; empty when there is nothing to suggest. */
        public String maybe() {
            return maybe;
        }
    }
}
