package keyfound.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever name a machine made up, the message is the same.
class MachineNamesTest {

    private static final int TRIES = 60;

    private static final String HEX = "0123456789abcdef";

    /// `k8s.io/apimachinery/pkg/util/rand`.
    private static final String KUBERNETES = "bcdfghjklmnpqrstvwxz2456789";

    private static final Map<String, Function<Random, String>> MAKERS = new LinkedHashMap<>();

    static {
        MAKERS.put("a pod of a deployment", chance -> "shop-api-" + hash(chance) + "-" + some(KUBERNETES, 5, chance));
        MAKERS.put("a volume of a token", chance -> "kube-api-access-" + some(KUBERNETES, 5, chance));
        MAKERS.put("a scheduled job", chance -> "backup-" + (28_000_000 + chance.nextInt(999_999)));
        MAKERS.put("a machine of a cloud",
                chance -> "ip-10-0-%d-%d".formatted(chance.nextInt(256), chance.nextInt(256)));
        MAKERS.put("a container", chance -> "3f" + some(HEX, 10, chance));
        MAKERS.put("a digest", chance -> "sha256:1a" + some(HEX, 62, chance));
        MAKERS.put("a UUID", chance -> "%s-%s-%s-%s-%s".formatted(some(HEX, 8, chance), some(HEX, 4, chance),
                some(HEX, 4, chance), some(HEX, 4, chance), some(HEX, 12, chance)));
        MAKERS.put("a pointer", chance -> "0x00007f" + some(HEX, 10, chance));
        MAKERS.put("a temporary folder", chance -> "/tmp/tmp." + some(HEX, 8, chance));
        MAKERS.put("a quoted name", chance -> "'" + some(HEX, 6, chance) + "'");
    }

    @ParameterizedTest
    @MethodSource
    void eachNameOfAMakerGivesOneSignature(String maker) {
        for (String form : List.of("cannot mount the volume of %s: it is already attached",
                "%s failed: no space left on device", "the lease of (%s) was not renewed in time")) {
            Map<Signature, List<String>> signatures = new Random(7).longs(TRIES)
                .mapToObj(seed -> Objects.requireNonNull(MAKERS.get(maker)).apply(new Random(seed)))
                .collect(Collectors.groupingBy(name -> PasteReader.signature(form.formatted(name))));

            assertThat(signatures).as(form).hasSize(1);
        }
    }

    static List<String> eachNameOfAMakerGivesOneSignature() {
        return List.copyOf(MAKERS.keySet());
    }

    /// Ten characters, as a replica set has them.
    private static String hash(Random chance) {
        return "6" + some(KUBERNETES, 4, chance) + "7b9f5";
    }

    private static String some(String characters, int length, Random chance) {
        return chance.ints(length, 0, characters.length())
            .mapToObj(at -> String.valueOf(characters.charAt(at)))
            .collect(Collectors.joining());
    }

}
