package keyfound.demand.question;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import keyfound.text.Sha256;

/// The secret part of the address of a question. The database has only its hash.
///
/// @param value 22 characters of base64url, 128 random bits
record QuestionToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final int BYTES = 16;

    static QuestionToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new QuestionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    String hash() {
        return Sha256.hex(this.value);
    }

}
