package keyfound.access;

import java.net.InetAddress;

/// The addresses of a network, or one alone.
final class AddressRange {

    private final byte[] network;

    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /// @param text as `10.0.0.7`, `10.0.0.0/24` or `fd00::/8`
    /// @throws IllegalArgumentException when it is none
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] network = bytes((slash < 0) ? text : text.substring(0, slash));
        int most = network.length * Byte.SIZE;
        int bits = (slash < 0) ? most : bits(text.substring(slash + 1));
        if (network.length == 0 || bits > most) {
            throw new IllegalArgumentException("is not an address as 10.0.0.7 or 10.0.0.0/24");
        }
        return new AddressRange(network, bits);
    }

    boolean contains(String address) {
        byte[] given = bytes(address);
        if (given.length != this.network.length) {
            return false;
        }
        for (int bit = 0; bit < this.bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((given[bit / Byte.SIZE] ^ this.network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /// @return empty for what is no address
    private static byte[] bytes(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        }
        catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

}
