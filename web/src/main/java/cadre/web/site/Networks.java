package cadre.web.site;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose an address of the network is, as far as can be told. */
public final class Networks {

    private static final int OF_ONE_PERSON = 8;

    private Networks() {}

    /**
     * What is the same for all addresses of one person, who has a whole network of the newer ones: 64 bits of 128 say whose it is.
     *
     * @param address as the request has it; what is none is taken as it is
     */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address.replaceAll("%.*", "")).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, OF_ONE_PERSON)));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
