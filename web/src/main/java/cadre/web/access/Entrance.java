package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who sent a request, as far as the check before the page has found out. */
public final class Entrance {

    private Entrance() {}

    /** Who is logged in; nothing when nobody is. */
    public static Optional<Account> account() {
        return Visitor.current();
    }

    /** With what a program came; nothing when a person sent the request. */
    public static Optional<Token> token() {
        return Bearer.current();
    }

    /** Who is where; nothing outside a company. */
    public static Optional<Visit> visit(HttpServletRequest request) {
        return request.getAttribute(Doorkeeper.VISIT) instanceof Visit visit ? Optional.of(visit) : Optional.empty();
    }

    /** The address of this server, as the one who asks has called it, without a slash at its end. */
    public static String root(HttpServletRequest request) {
        String all = request.getRequestURL().toString();
        return all.substring(0, all.length() - request.getRequestURI().length());
    }
}
