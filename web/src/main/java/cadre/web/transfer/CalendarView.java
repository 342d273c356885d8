package cadre.web.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a company, as a member subscribes to it.
 *
 * @param address with its secret, right after it was made; empty otherwise
 * @param made when the one that is in force was made; null without one
 */
public record CalendarView(String address, @Nullable Instant made) {}
