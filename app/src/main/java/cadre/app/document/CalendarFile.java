package cadre.app.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** All-day events as a file that calendars subscribe to (iCalendar, RFC 5545). */
public final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line, without its end. */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * What is due on a day.
     *
     * @param uid the same for the same thing, whenever the file is made; unique in the world
     * @param day on which it is due
     * @param summary in a line
     * @param description may have several lines; may be empty
     * @param url where more is to be found; empty for nowhere
     * @param sequence counts up with every change
     * @param changed when it last changed
     */
    public record Event(
            String uid, LocalDate day, String summary, String description, String url, int sequence, Instant changed) {}

    /**
     * The file.
     *
     * @param name as calendars show it
     * @param events in any order
     */
    public static String of(String name, List<Event> events) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Cadre//Use cases//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Event event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(event.uid()));
            line(text, "DTSTAMP:" + MOMENT.format(event.changed()));
            line(text, "LAST-MODIFIED:" + MOMENT.format(event.changed()));
            line(text, "SEQUENCE:" + event.sequence());
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
            line(text, "SUMMARY:" + escaped(event.summary()));
            if (!event.description().isEmpty()) {
                line(text, "DESCRIPTION:" + escaped(event.description()));
            }
            if (!event.url().isEmpty()) {
                line(text, "URL:" + event.url());
            }
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", " ");
    }

    /** Lines are folded so that no character is cut in two. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int code = line.codePointAt(at);
            int size = Character.toString(code).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(code);
            octets += size;
            at += Character.charCount(code);
        }
        text.append("\r\n");
    }
}
