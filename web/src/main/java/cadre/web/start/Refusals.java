package cadre.web.start;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the server did not start, in words for the one who started it. */
final class Refusals {

    /** As Flyway says that it does not know a version. */
    private static final Pattern NEWER =
            Pattern.compile("applied migration not resolved locally: (\\d+)", Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    static RuntimeException of(RuntimeException fault, Serving.Wish wish) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Serving.Refused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException) {
                return new Serving.Refused(
                        "port " + wish.port() + " of " + wish.address() + " is in use",
                        "a free port",
                        "--port 0, for any free one",
                        fault);
            }
            if (cause instanceof java.net.BindException) {
                return new Serving.Refused(
                        "it cannot listen on " + wish.address() + ":" + wish.port() + ": " + cause.getMessage(),
                        "an address of this computer, and a port that you may use",
                        "--address 127.0.0.1 --port 0",
                        fault);
            }
            if (cause instanceof SQLException sql) {
                return sql(sql, new Keeping.Place(wish.folder(), wish.database()), fault);
            }
            Matcher newer = NEWER.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof FlywayValidateException && newer.find()) {
                return new Serving.Refused(
                        "the database was made by a newer Cadre: it has version " + newer.group(1) + " of the tables",
                        "a database made by this or an earlier version",
                        "start it with the newer Cadre",
                        fault);
            }
            if (cause instanceof FlywayException && cause.getCause() == null) {
                return new Serving.Refused(
                        "the database cannot be brought to this version: " + cause.getMessage(),
                        "a database made by this or an earlier version of Cadre",
                        "it was made by a newer one",
                        fault);
            }
        }
        return fault;
    }

    /** Why a database could not be used without a server. */
    static Serving.Refused of(SQLException fault, Keeping.Place place) {
        return sql(fault, place, fault);
    }

    private static Serving.Refused sql(SQLException sql, Keeping.Place place, Exception fault) {
        String message = String.valueOf(sql.getMessage());
        if (place.database() == null && message.contains("already in use")) {
            return new Serving.Refused(
                    "the database in " + place.folder() + " is in use by another process",
                    "one Cadre for each folder",
                    "stop the other one, or take another folder with --data",
                    fault);
        }
        String first = message.lines().findFirst().orElse("");
        return place.database() == null ? embedded(first, fault) : postgres(sql, first, fault);
    }

    private static Serving.Refused embedded(String first, Exception fault) {
        return new Serving.Refused(
                "the database cannot be opened: " + first,
                "a database that Cadre made, on a disk with room",
                "--data with another folder",
                fault);
    }

    /** By the state that the standard of SQL or PostgreSQL gives each fault. */
    private static Serving.Refused postgres(SQLException sql, String first, Exception fault) {
        String state = String.valueOf(sql.getSQLState());
        if (isUnknownHost(fault)) {
            return new Serving.Refused(
                    "the database cannot be reached: nobody knows its host",
                    "jdbc:postgresql://HOST:PORT/NAME",
                    "the name of the host is misspelt",
                    fault);
        }
        if (state.startsWith("08")) {
            return new Serving.Refused(
                    "the database cannot be reached: " + first,
                    "a PostgreSQL that answers there",
                    "it is not running, or host and port are others",
                    fault);
        }
        String maybe = switch (state) {
            case "28P01", "28000" -> "CADRE_DATABASE_USER or CADRE_DATABASE_PASSWORD is not set, or is another";
            case "3D000" -> "createdb, with the name at the end of the URL";
            case "42501" -> "the user may not make tables there: make it the owner of the database";
            case "53300" -> "others have taken all connections; Cadre takes up to 16";
            default -> "CADRE_DATABASE_USER is not set, or the server is down";
        };
        return new Serving.Refused(
                "the database cannot be opened: " + first,
                "a PostgreSQL that answers, with user and password",
                maybe,
                fault);
    }

    private static boolean isUnknownHost(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
