package keyfound.signature;

import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The same message brought in any shape has the same signature.
class PasteShapesTest {

    private static final List<String> MESSAGES = List.of("Too many open files (os error 24)",
            "load state: key not found", "java.net.BindException: Address already in use",
            "ENOSPC: no space left on device, write '/tmp/a'", "ORA-12541: TNS:no listener",
            "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
            "rpc error: code = Unavailable desc = connection refused", "x509: certificate signed by unknown authority",
            "fuse: fork/exec /usr/bin/fusermount: permission denied", "HTTP Error 429: Too Many Requests", "上下文尚未初始化",
            "NOAUTH Authentication required.", "No module named 'requests'", "exec format error",
            "failed to create the lease of the shop, because the server has asked for the client to provide credentials",
            "dial tcp 10.0.0.7:5432: connect: connection refused", "cannot find the table \"orders\" in the schema",
            "TypeError: Cannot read properties of undefined (reading 'price')", "Segmentation fault (core dumped)",
            "pq: password authentication failed for user \"shop\"", "Permission denied (publickey).");

    private static final int TRIES = 4;

    @ParameterizedTest
    @MethodSource
    void eachShapeGivesTheSignatureOfTheBareMessage(String shape) {
        for (String message : MESSAGES) {
            for (int seed = 0; seed < TRIES; seed++) {
                String paste = Objects.requireNonNull(PasteShapes.all().get(shape)).apply(message, new Random(seed));

                assertThat(PasteReader.signature(paste)).as(paste).isEqualTo(PasteReader.signature(message));
            }
        }
    }

    static List<String> eachShapeGivesTheSignatureOfTheBareMessage() {
        return List.copyOf(PasteShapes.all().keySet());
    }

}
