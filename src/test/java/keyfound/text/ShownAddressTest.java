package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// No password leaves the program in an address, whatever it is made of.
class ShownAddressTest {

    @ParameterizedTest
    @ValueSource(strings = { "http://user:pa@ss-SECRET@host/faq.git", "https://user:SECRET@host:8443/faq.git",
            "https://SECRET@host/faq.git", "https://user:SE/CRET@host/faq.git", "https://user:SECRET/a@b@host/x",
            "ssh://git:SECRET@host/x", "user:SECRET@host:team/faq.git", "https://host/faq.git?token=SECRET",
            "jdbc:postgresql://user:pa@SECRET@db:5432/faq", "jdbc:postgresql://db/faq?user=u&password=SECRET",
            "jdbc:h2:file:/srv/faq;USER=sa;PASSWORD=SECRET", "http://proxy:SECRET@proxy:3128",
            "https://user:SECRET#a@host/x", "https://user:8SECRET/@host/x" })
    void aSecretIsNeverShown(String address) {
        assertThat(ShownAddress.of(address)).doesNotContain("SECRET", "CRET");
        assertThat(ShownAddress.within("cannot reach " + address + ": refused")).doesNotContain("CRET");
    }

    @ParameterizedTest
    @CsvSource({ "https://host:8443/scm/@team/faq.git, https://host:8443/scm/@team/faq.git",
            "http://user:pa@ss@host/faq.git, http://host/faq.git", "file:///srv/faq.git, file:///srv/faq.git",
            "jdbc:h2:file:/srv/faq;PASSWORD=x, jdbc:h2:file:/srv/faq", "/srv/faq.git, /srv/faq.git",
            "https://host/faq.git, https://host/faq.git", "jdbc:nonsense:x, jdbc:nonsense:x" })
    void theRestIsShown(String address, String shown) {
        assertThat(ShownAddress.of(address)).isEqualTo(shown);
    }

    @Test
    void aTextKeepsItsWords() {
        assertThat(ShownAddress.within("port 8080: see https://u:p@host/x and /q/kf208"))
            .isEqualTo("port 8080: see https://host/x and /q/kf208");
    }

}
