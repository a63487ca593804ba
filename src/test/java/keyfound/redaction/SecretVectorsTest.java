package keyfound.redaction;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Three hundred secrets are hidden, and three hundred texts that look like some stay.
class SecretVectorsTest {

    private static final int COUNT = 300;

    @Test
    void everySecretOfFortyKindsIsHiddenWhereverItStands() {
        assertThat(SecretVectors.kinds()).isEqualTo(40);
        assertThat(SecretVectors.secrets(COUNT)).hasSize(COUNT).allSatisfy(vector -> {
            BitSet open = open(vector.text());
            assertThat(vector.secrets()).isNotEmpty();
            int from = 0;
            for (String secret : vector.secrets()) {
                int at = vector.text().indexOf(secret, from);
                from = at + secret.length();
                assertThat(open.get(at, from).cardinality()).as(vector.kind() + ": " + vector.text()).isZero();
            }
        });
    }

    /// The places that are not hidden.
    private static BitSet open(String text) {
        BitSet open = new BitSet();
        open.set(0, text.length());
        Redaction.of(text).hidden().forEach(part -> open.clear(part.start(), part.end()));
        return open;
    }

    @Test
    void ofTheTextsThatLookLikeSecretsAtMostOneInAHundredIsTouched() {
        List<String> touched = SecretVectors.harmless(COUNT)
            .stream()
            .map(vector -> Redaction.of(vector.text()).text().equals(vector.text()) ? "" : vector.text())
            .filter(text -> !text.isEmpty())
            .toList();

        assertThat(touched).hasSizeLessThanOrEqualTo(COUNT / 100);
    }

}
