package cadre.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Whether a request comes from this computer and was meant for it: also the name in the address has to be this computer's,
 * so that a page elsewhere cannot reach it under a name of its own.
 */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    /** Whether the sender is this computer and the host named is it too. */
    public static boolean isMeant(HttpServletRequest request) {
        return NAMES.contains(request.getServerName()) && isLoopback(request.getRemoteAddr());
    }

    /**
     * Whether an address of the network is this computer's own.
     *
     * @param address a name or number; one that is not known is not
     */
    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
