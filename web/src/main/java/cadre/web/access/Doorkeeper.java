package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Token;
import cadre.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The check before every page. Roles are read from the database at every request, so that taking one away works at once.
 * A company in which the visitor has no role answers like one that does not exist.
 */
@Component
final class Doorkeeper implements HandlerInterceptor {

    /** Where the visit is kept during the request. */
    static final String VISIT = Visit.class.getName();

    private final Accounts accounts;
    private final Members members;

    Doorkeeper(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (method.hasMethodAnnotation(Open.class) || asksForMethods(request)) {
            return true;
        }
        Account account = Visitor.current().orElseThrow(() -> new AccessDeniedException("no account"));
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs != null) {
            Membership found = membership(account, tenant(request))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (!found.role().covers(needs.value())) {
                throw new AccessDeniedException(
                        "This needs the role " + needs.value().word() + ".");
            }
            request.setAttribute(VISIT, new Visit(found.account(), found.tenant(), found.role()));
            return true;
        }
        if (method.hasMethodAnnotation(SignedIn.class)
                && accounts.enabled(account.id()).isPresent()) {
            return true;
        }
        throw new AccessDeniedException("nobody may call this");
    }

    /** A program is told which methods an address knows; nothing of ours is called for that. */
    private static boolean asksForMethods(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && Problem.isFor(request.getServletPath())
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null;
    }

    /** A token opens one company, and there no more than it says and its owner may. */
    private Optional<Membership> membership(Account account, String slug) {
        Optional<Token> token = Bearer.current();
        return token.isEmpty()
                ? members.find(account.id(), slug)
                : token.filter(good -> good.membership().tenant().slug().equals(slug))
                        .map(good -> new Membership(account, good.membership().tenant(), good.allowed()));
    }

    private static String tenant(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? Objects.toString(map.get("tenant"), "") : "";
    }
}
