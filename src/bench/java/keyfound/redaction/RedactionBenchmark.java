package keyfound.redaction;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Hiding the secrets of a paste as large as a paste may be.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RedactionBenchmark {

    private static final int LENGTH = 256 * 1024;

    private static final String LOG = """
            2025-06-24 14:36:31.123  INFO 48912 --- [  worker-15] com.example.Store : opened /var/lib/store/a.db in 12 ms
            2025-06-24 14:36:31.124 ERROR 48912 --- [  worker-15] com.example.Store : Unable to acquire lock on sector 1024
            java.lang.IllegalStateException: Duplicate key Task{id=21, code=3799787826304}
            	at java.util.stream.Collectors.lambda$throwingMerger$0(Collectors.java:133)
            	at java.util.HashMap.merge(HashMap.java:1254)
            {"level":"warn","ts":"2025-06-24T14:36:31Z","msg":"retry","error":"dial tcp 10.0.0.1:443: connection refused"}
            spring.datasource.password=hunter2 postgres://app:hunter2@db:5432/app /home/ada/src
            17 http fetch GET 200 http://registry.local/left-pad 12ms (cache miss)
            """;

    @Param({ "log", "a", "password=", "token: \"", "eyJ", "://", "1.1.", "a@", "4111 " })
    String piece;

    private String text = "";

    @Setup
    public void repeat() {
        String unit = this.piece.equals("log") ? LOG : this.piece;
        this.text = unit.repeat(LENGTH / unit.length() + 1).substring(0, LENGTH);
    }

    @Benchmark
    public RedactedText hide() {
        return Redaction.of(this.text);
    }

}
