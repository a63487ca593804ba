package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkAddressesTest {

    @Test
    void aUrlEndsBeforeTheSentenceGoesOn() {
        assertThat(NetworkAddresses.url("https://example.com/a?b=c.", 0))
            .isEqualTo("https://example.com/a?b=c".length());
        assertThat(NetworkAddresses.url("redis://10.0.0.1:6379，无法连接", 0)).isEqualTo("redis://10.0.0.1:6379".length());
        assertThat(NetworkAddresses.url("std::vector", 0)).isZero();
        assertThat(NetworkAddresses.url("", 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.0.1", "10.0.0.1:8080", "10.0.0.0/8", "255.255.255.255" })
    void anAddressIsFoundWithItsPortAndPrefix(String text) {
        assertThat(NetworkAddresses.ipv4(text + " is gone", 0)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = { "256.1.1.1", "1.2.3", "1.2.3.4.5", "1000.1.1.1", "1.2.3.4-rc1", "" })
    void aVersionIsNoAddress(String text) {
        assertThat(NetworkAddresses.ipv4(text, 0)).isZero();
    }

    @Test
    void colonsMakeAnAddressOfTheNetworkOrTheHardware() {
        assertThat(NetworkAddresses.colons("fe80::1 is gone", 0)).isEqualTo("fe80::1".length());
        assertThat(NetworkAddresses.colons("02:42:ac:11:00:02", 0)).isEqualTo("02:42:ac:11:00:02".length());
        assertThat(NetworkAddresses.colons("12:30:45", 0)).isZero();
        assertThat(NetworkAddresses.colons(":".repeat(100_000), 0)).isZero();
    }

    @Test
    void aHostIsToldFromAnIdentifier() {
        assertThat(NetworkAddresses.isHost("localhost")).isTrue();
        assertThat(NetworkAddresses.isHost("db.example.com")).isTrue();
        assertThat(NetworkAddresses.isHost("java.lang.String")).isFalse();
        assertThat(NetworkAddresses.isHost("主机")).isFalse();
    }

}
