package keyfound.access;

import org.springframework.stereotype.Component;

import keyfound.text.Sha256;

/// Names of places in the database: the same on all servers, and without their secret
/// nobody can tell the address. The secret is in the database, so who reads all of it can
/// try out addresses.
@Component
final class PlaceNames {

    /// 128 bits.
    private static final int DIGITS = 32;

    private final ServerSecret secret;

    PlaceNames(ServerSecret secret) {
        this.secret = secret;
    }

    /// @param purpose a place has another name for each
    String of(String purpose, String place) {
        return Sha256.hex(this.secret.value() + "\n" + purpose + "\n" + place).substring(0, DIGITS);
    }

}
