package cadre.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people read them, in the time zone of the server. */
public final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** Such as {@code 3 May 2026, 14:05}. */
    public static String of(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }
}
