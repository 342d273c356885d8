package cadre.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseCookie;

/**
 * How somebody likes their pages, kept in two cookies of their browser.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the system says
 * @param keys whether single letters are shortcuts
 */
public record Taste(String theme, boolean keys) {

    /** The themes that can be chosen besides that of the system. */
    static final List<String> THEMES = List.of("light", "dark");

    private static final String THEME = "theme";
    private static final String KEYS = "keys";
    private static final String OFF = "off";

    static Taste of(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        return new Taste(
                THEMES.contains(theme) ? theme : "", !cookie(request, KEYS).equals(OFF));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? ""
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    /** What to send so that the browser keeps it. */
    List<ResponseCookie> cookies() {
        return List.of(cookie(THEME, theme), cookie(KEYS, keys ? "" : OFF));
    }

    private static ResponseCookie cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .httpOnly(true)
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                .build();
    }
}
