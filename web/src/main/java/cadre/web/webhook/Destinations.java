package cadre.web.webhook;

import cadre.web.access.Loopback;
import cadre.web.site.Provider;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where messages may be sent: to public addresses, so that nobody uses this server to reach what only it can reach. This computer
 * itself is allowed while the server is open to this computer only; a network of one's own by the setting
 * {@code cadre.webhooks.private}. The names are looked up again before each sending; the platform keeps what it found for half a
 * minute, so that the connection goes where was looked.
 */
@Component
final class Destinations {

    private final boolean loopback;
    private final boolean internal;

    @Autowired
    Destinations(Environment settings, Provider provider) {
        // Behind something else that takes the requests, the server listens to this computer only and is open to
        // everybody.
        this(
                provider.root().isEmpty() && Loopback.isLoopback(settings.getProperty("server.address", "")),
                settings.getProperty("cadre.webhooks.private", Boolean.class, false));
    }

    /**
     * Rules.
     *
     * @param loopback whether this computer is allowed
     * @param internal whether all addresses are
     */
    Destinations(boolean loopback, boolean internal) {
        this.loopback = loopback;
        this.internal = internal;
    }

    /**
     * What is wrong with an address.
     *
     * @return a sentence; nothing when messages may be sent there
     */
    Optional<String> fault(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Optional.of("This is not an address. Expected one such as https://example.org/cadre.");
        }
        String scheme = address.getScheme();
        String host = address.getHost();
        if (scheme == null || host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("Expected an address that begins with https:// or http://.");
        }
        if (address.getUserInfo() != null || address.getFragment() != null) {
            return Optional.of("Expected an address without a password and without #.");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (!isAllowed(one)) {
                    return Optional.of("The address leads into a network of this server's own, where nothing is sent.");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("Nobody knows the name " + host + ".");
        }
    }

    private boolean isAllowed(InetAddress address) {
        if (internal) {
            return true;
        }
        return address.isLoopbackAddress() ? loopback : isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Addresses of a site, and those that carry one of the older kind in them: translated (64:ff9b), 6to4
            // (2002).
            return (first & 0xfe) != 0xfc
                    && !(first == 0 && second == 0x64)
                    && !(first == 0x20 && second == 0x02)
                    && !(first == 0 && second == 0);
        }
        // This network, shared by carriers, protocol assignments, benchmarks, reserved.
        return first != 0
                && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 192 && second == 0 && (bytes[2] & 0xff) == 0)
                && !(first == 198 && (second & 0xfe) == 18)
                && first < 240;
    }
}
