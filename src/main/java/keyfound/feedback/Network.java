package keyfound.feedback;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as limits count: who has one address of version 6
/// has 2 to the 64 of them.
public final class Network {

    private static final int HOUSE_BYTES = 8;

    private static final int NEIGHBOURHOOD_BYTES = 6;

    private static final int NEIGHBOURHOOD_BYTES_OF_VERSION_4 = 3;

    private Network() {
    }

    /// The address itself, or of version 6 the network of 64 bits.
    /// @param address of a client; what is none counts as it stands
    public static String house(String address) {
        return network(address, Integer.MAX_VALUE, HOUSE_BYTES);
    }

    /// What one provider gives a customer at most: a network of 24 bits, of version 6 one
    /// of 48.
    static String neighbourhood(String address) {
        return network(address, NEIGHBOURHOOD_BYTES_OF_VERSION_4, NEIGHBOURHOOD_BYTES);
    }

    private static String network(String address, int bytesOfVersion4, int bytesOfVersion6) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            int kept = Math.min(bytes.length, (parsed instanceof Inet6Address) ? bytesOfVersion6 : bytesOfVersion4);
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept)) + "/" + kept * Byte.SIZE;
        }
        catch (IllegalArgumentException _) {
            return address;
        }
    }

}
