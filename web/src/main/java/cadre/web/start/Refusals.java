package cadre.web.start;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the server did not start, in words for the one who started it. */
final class Refusals {

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
        return new Serving.Refused(
                "the database cannot be opened: " + first,
                place.database() == null
                        ? "a database that Cadre made"
                        : "a PostgreSQL that answers, with user and password",
                place.database() == null
                        ? "--data with another folder"
                        : "CADRE_DATABASE_USER is not set, or the server is down",
                fault);
    }
}
