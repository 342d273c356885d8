package cadre.web.access;

import cadre.web.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that should have ended: too old, of an account that was disabled, or begun before its password changed. Looks
 * into the database at every request, so that it works at once and whoever made the change.
 */
final class SessionGuard extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;

    SessionGuard(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Visitor.present().ifPresent(visitor -> look(session, visitor));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, Visitor visitor) {
        long id = visitor.account().id();
        Optional<Integer> stamp = sessions.stamp(session, id);
        Optional<Accounts.Credentials> now = accounts.find(id)
                .filter(Accounts.Credentials::enabled)
                .filter(found -> stamp.isPresent() && stamp.get() == found.stamp());
        if (now.isPresent()) {
            visitor.renew(now.get().account());
        } else {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // Another request was faster.
            }
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
    }
}
