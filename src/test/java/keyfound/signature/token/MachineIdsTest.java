package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MachineIdsTest {

    private static final String UUID = "123e4567-e89b-12d3-a456-426614174000";

    @Test
    void aUuidIsFoundWhole() {
        assertThat(MachineIds.uuid(UUID, 0)).isEqualTo(UUID.length());
        assertThat(MachineIds.uuid("task " + UUID + " is gone", 5)).isEqualTo(5 + UUID.length());
        assertThat(MachineIds.uuid(UUID.substring(1), 0)).isZero();
        assertThat(MachineIds.uuid(UUID + "0", 0)).isZero();
        assertThat(MachineIds.uuid("", 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "57be9ce53dba", "api-7d9f8b6c5-x2x4z", "kube-api-access-dr674", "web-config-kzwtq",
            "backup-28412340", "ip-10-0-1-23", "i-0a1b2c3d4e5f67890", "S-1-5-21-3623811015-3361044348-30300820-1013",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" })
    void digestsAndTheNamesOfPodsAreMadeByMachines(String word) {
        assertThat(MachineIds.isHash(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "connection", "node-sass", "utf-8", "x86-64", "defaced", "NullPointerException", "磁盘",
            "E0382", "my-app-https", "worker-3", "node-18", "cert-manager-webhook", "java-17-openjdk", "ip-tables" })
    void wordsAreMadeByPeople(String word) {
        assertThat(MachineIds.isHash(word)).isFalse();
    }

    @Test
    void aVeryLongWordIsLookedAtToo() {
        assertThat(MachineIds.isHash("a1".repeat(50_000))).isTrue();
        assertThat(MachineIds.isHash("word".repeat(50_000))).isFalse();
    }

}
