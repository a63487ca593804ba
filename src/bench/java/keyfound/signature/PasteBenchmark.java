package keyfound.signature;

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

/// Reading a paste is linear in its length: four times the text takes about four times as
/// long, whatever it repeats.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PasteBenchmark {

    private static final String LOG = """
            2025-06-24 14:36:31.123  INFO 48912 --- [  worker-15] com.example.Store : opened /var/lib/store/a.db in 12 ms
            2025-06-24 14:36:31.124 ERROR 48912 --- [  worker-15] com.example.Store : Unable to acquire lock on sector 1024
            java.lang.IllegalStateException: Duplicate key Task{id=21, code=3799787826304}
            	at java.util.stream.Collectors.lambda$throwingMerger$0(Collectors.java:133)
            	at java.util.HashMap.merge(HashMap.java:1254)
            {"level":"warn","ts":"2025-06-24T14:36:31Z","msg":"retry","error":"dial tcp 10.0.0.1:443: connection refused"}
            17 http fetch GET 200 http://registry.local/left-pad 12ms (cache miss)
            """;

    @Param({ "1", "4", "16", "64", "256" })
    int kibibytes;

    @Param({ "log", "a", "a=", "'a ", "1:", "[a] ", "{\"a\":" })
    String piece;

    private String text = "";

    @Setup
    public void repeat() {
        String unit = this.piece.equals("log") ? LOG : this.piece;
        this.text = unit.repeat(this.kibibytes * 1024 / unit.length() + 1).substring(0, this.kibibytes * 1024);
    }

    @Benchmark
    public Paste read() {
        return PasteReader.read(this.text);
    }

}
