package cadre.web.access;

import cadre.web.account.Token;
import cadre.web.account.Tokens;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.site.Site;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in that come with a token. Without one they may read the description of the interface; a cookie counts for
 * nothing.
 */
final class TokenFilter extends OncePerRequestFilter {

    /** What everybody may read. */
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final RateLimit limit;
    private final Site site;

    TokenFilter(Tokens tokens, RateLimit limit, Site site) {
        this.tokens = tokens;
        this.limit = limit;
        this.site = site;
    }

    /** A token is needed, and none came. */
    static Problem missing() {
        return Problem.of(
                        Kind.NO_TOKEN,
                        "Send a token in the header Authorization: Bearer cadre_…; it is made in the company, under API"
                                + " tokens. A session in the browser does not count here.")
                .header("WWW-Authenticate", "Bearer realm=\"Cadre\"");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (site.demo() && !Loopback.isMeant(request)) {
            Problem.of(Kind.NOT_ALLOWED, "The demonstration answers this computer only.")
                    .write(request, response);
            return;
        }
        String header = request.getHeader("Authorization");
        if (header == null) {
            if (request.getServletPath().equals(DESCRIPTION)) {
                chain.doFilter(request, response);
            } else {
                missing().write(request, response);
            }
            return;
        }
        Optional<Token> token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.use(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (token.isEmpty()) {
            Problem.of(
                            Kind.NO_TOKEN,
                            "This token is not accepted. Maybe it expired or was revoked, or a character is missing.")
                    .header("WWW-Authenticate", "Bearer realm=\"Cadre\", error=\"invalid_token\"")
                    .write(request, response);
            return;
        }
        Duration wait = limit.take(token.get().id());
        if (!wait.isZero()) {
            Problem.of(
                            Kind.TOO_MANY,
                            "This token has sent more requests than one token may. Wait as long as Retry-After says.")
                    .header("Retry-After", Long.toString(wait.toSeconds() + 1))
                    .write(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Bearer(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
