package cadre.web.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Which entries are wanted.
 *
 * @param kind a word; empty for any
 * @param text that stands in summary, reason or name of the author; empty for any
 */
record LogQuery(String kind, String text) {

    LogQuery {
        text = text.strip();
    }

    /** Those that are wanted, the newest first. */
    List<Chain.Link> of(DecisionLog.Whole log) {
        String like = text.toLowerCase(Locale.ROOT);
        return log.links().reversed().stream()
                .filter(link -> kind.isEmpty() || kind.equals(link.entry().kind()))
                .filter(link -> words(link.entry()).toLowerCase(Locale.ROOT).contains(like))
                .toList();
    }

    /** What follows the question mark in an address. */
    String address() {
        return "kind=" + encoded(kind) + "&text=" + encoded(text);
    }

    private static String words(DecisionLog.Entry entry) {
        return entry.summary() + " " + entry.reason() + " " + entry.author().name();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
