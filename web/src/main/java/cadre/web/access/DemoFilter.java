package cadre.web.access;

import cadre.web.account.Accounts;
import cadre.web.site.Site;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** In the demonstration, everyone on this computer is the demonstration's one account. */
final class DemoFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    DemoFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Loopback.isMeant(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        accounts.find(Site.DEMO_LOGIN).ifPresent(credentials -> {
            Visitor visitor = new Visitor(credentials);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(visitor, "", visitor.getAuthorities()));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
