package keyfound.text;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The part of a client's address by which limits count. A client with one IPv6 address
/// has a whole subnet of them, so a single address limits nobody.
public final class NetworkPrefix {

    private static final int SUBNET_BYTES = 8;

    private static final int SITE_BYTES = 6;

    private static final int SITE_BYTES_OF_IPV4 = 3;

    private NetworkPrefix() {
    }

    /// The IPv4 address itself, or the /64 of an IPv6 address.
    /// @param address of a client; a text that is no address counts as it stands
    public static String subnet(String address) {
        return prefix(address, Integer.MAX_VALUE, SUBNET_BYTES);
    }

    /// The /24 of an IPv4 address, or the /48 of an IPv6 address: the most that a
    /// provider gives one customer.
    /// @param address as for `subnet`
    public static String site(String address) {
        return prefix(address, SITE_BYTES_OF_IPV4, SITE_BYTES);
    }

    private static String prefix(String address, int bytesOfIpv4, int bytesOfIpv6) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            int kept = Math.min(bytes.length, (parsed instanceof Inet6Address) ? bytesOfIpv6 : bytesOfIpv4);
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept)) + "/" + kept * Byte.SIZE;
        }
        catch (IllegalArgumentException _) {
            return address;
        }
    }

}
