package cadre.web.access;

import cadre.web.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** What follows logging in, however it was done: the session counts from now, and one is where one wanted to be. */
@Component
public final class Arrival {

    private final Sessions sessions;
    private final HttpSessionRequestCache cache;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Arrival(Sessions sessions) {
        this.sessions = sessions;
        cache = new HttpSessionRequestCache();
        // Pages only: not the stream of events or the part that a page asked for on the way.
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
    }

    /** Where pages are remembered that were asked for before logging in. */
    HttpSessionRequestCache cache() {
        return cache;
    }

    /** Logs somebody in whose account was made or vouched for by this very request: in a session of a new id. */
    public void enter(HttpServletRequest request, HttpServletResponse response, Accounts.Credentials who) {
        request.getSession();
        request.changeSessionId();
        remember(request, response, who);
        sessions.begin(request, who.account().id(), who.stamp());
    }

    /** From now on the session is theirs. */
    void remember(HttpServletRequest request, HttpServletResponse response, Accounts.Credentials who) {
        Visitor visitor = new Visitor(who);
        visitor.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(visitor, null, visitor.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Goes where the visitor wanted to be, or to the first page. */
    void land(HttpServletRequest request, HttpServletResponse response, Accounts.Credentials who) throws IOException {
        String target = cache.getRequest(request, response) instanceof DefaultSavedRequest saved
                ? local(saved.getRequestURI() + (saved.getQueryString() == null ? "" : "?" + saved.getQueryString()))
                : "/";
        land(request, response, who, target);
    }

    /** Goes to an address of this server. */
    void land(HttpServletRequest request, HttpServletResponse response, Accounts.Credentials who, String target)
            throws IOException {
        cache.removeRequest(request, response);
        sessions.begin(request, who.account().id(), who.stamp());
        response.sendRedirect(target);
    }

    /** The address if it is one of this server, otherwise that of the first page. */
    static String local(String address) {
        boolean here = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
        return here ? address : "/";
    }
}
