package cadre.web.openid;

import cadre.web.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wants at the provider of identities besides logging in; kept in their session on the way there and back. */
public final class Errand {

    private static final String LINKING = Errand.class.getName() + ".linking";
    private static final String INVITED = Errand.class.getName() + ".invited";
    private static final String LEAVING = Errand.class.getName() + ".leaving";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private Errand() {}

    /** An account that wants to be linked, and until when. */
    private record Linking(long account, Instant until) implements Serializable {}

    /** The account that is logged in wants to be linked with who comes back. */
    public static void link(HttpServletRequest request, Account account) {
        request.getSession()
                .setAttribute(LINKING, new Linking(account.id(), Instant.now().plus(LIFE)));
    }

    /** Whether the account has just said that it wants to be linked. */
    public static boolean isLinking(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        Long wanted = session == null ? null : linking(session);
        return wanted != null && wanted == account.id();
    }

    /** Somebody has opened an invitation. */
    public static void invited(HttpServletRequest request, String token) {
        request.getSession().setAttribute(INVITED, token);
    }

    /** Somebody has logged out here, and may log out at the provider. */
    public static void leave(HttpServletRequest request, String address) {
        request.getSession().setAttribute(LEAVING, address);
    }

    /** Where one logs out at the provider too; said once. */
    public static String leaving(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LEAVING) instanceof String address)) {
            return "";
        }
        session.removeAttribute(LEAVING);
        return address;
    }

    /** The account that wants to be linked; null for none. */
    public static @Nullable Long linking(HttpSession session) {
        return session.getAttribute(LINKING) instanceof Linking wanted
                        && wanted.until().isAfter(Instant.now())
                ? wanted.account()
                : null;
    }

    /** The token of the invitation that was opened; empty for none. */
    public static String invitation(HttpSession session) {
        return session.getAttribute(INVITED) instanceof String token ? token : "";
    }

    /** It is done. */
    public static void done(HttpSession session) {
        session.removeAttribute(LINKING);
        session.removeAttribute(INVITED);
    }
}
