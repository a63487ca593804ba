package keyfound.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import keyfound.signature.scan.Place;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a program prints around an error, its signature stays the same.
class InvarianceTest {

    /// The same noise at every run: one wrapping in 50,000 reads as one text with its
    /// neighbour, as it would to a person, and chance must not decide about a build.
    private static final String SEED = "20261130";

    private static final Path CORPORA = Path.of("../shared/corpora");

    private static final List<String> OWN = List.of("Too many open files (os error 24)", "load state: key not found",
            "java.lang.IllegalStateException: Duplicate key Task{id=21, code=3799787826304}",
            "ENOSPC: no space left on device, write '/tmp/a'", "ORA-12541: TNS:no listener",
            "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
            "SQLSTATE[42S02]: Base table or view not found", "socket.gaierror: [Errno -2] Name or service not known",
            "rpc error: code = Unavailable desc = connection refused", "x509: certificate signed by unknown authority",
            "fuse: fork/exec /usr/bin/fusermount: permission denied", "HTTP Error 429: Too Many Requests", "上下文尚未初始化",
            "cn.example.TokenException: 未能获取有效的上下文处理器",
            "sentinel: master=\"gateway\" failed: NOAUTH Authentication required.", "No module named 'requests'",
            "cannot read C:\\foo\\bar&baz\\vite.js", "exec format error", "OOMKilled: container exceeded its limit");

    private static final Pattern QUOTED = Pattern.compile("\"quoted\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF)
    void ourOwnErrorsKeepTheirSignatureUnderNoise(@ForAll("seeds") long seed) {
        OWN.forEach(error -> assertInvariant(error, seed));
    }

    @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF)
    void theErrorsOfTheSharedSetsKeepTheirSignatureUnderNoise(@ForAll("seeds") long seed) {
        quotedErrors().forEach(error -> assertInvariant(error, seed));
    }

    @Property(tries = 300)
    void anyTextIsReadTheSameWayTwiceAndPlacesAreInIt(@ForAll("pastes") String text) {
        Paste paste = PasteReader.read(text);

        assertThat(PasteReader.read(text).candidates())
            .extracting(Candidate::text, Candidate::signature, Candidate::weight)
            .isEqualTo(paste.candidates()
                .stream()
                .map(each -> org.assertj.core.groups.Tuple.tuple(each.text(), each.signature(), each.weight()))
                .toList());
        for (Candidate candidate : paste.candidates()) {
            for (Place place : candidate.places()) {
                assertThat(place.end()).isLessThanOrEqualTo(paste.lines().get(place.line() - 1).original().length());
            }
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> pastes() {
        Arbitrary<String> pieces = Arbitraries.of("[", "]", "(", "{\"", "\":\"", "\"}", "msg", "level=", "error", ":",
                " ", "\n", "\r", "\u001b[31m", "\u001b", "2024-01-01", "T10:00:00Z", "ERROR", "at a.b(c:1)",
                "Caused by: ", "Traceback (most recent call last):", "'", "`", "\"", "/", "\\", "http://a", "0x80", "1",
                "-", "24", "报错：", "，", "中文", "|", "^^^", "12 | ", "...", "XXX", "<a>", "npm ERR! ", "::",
                "=> {\"msg\":\"x\"}", "$ ", "#0 ", "+0x", "\t", "\b", "\u0000", "\ufeff", "=", "%", "*", "~");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static void assertInvariant(String error, long seed) {
        Wrappings.Wrapped wrapped = new Wrappings(new Random(seed ^ error.hashCode())).around(error);

        Candidate best = PasteReader.read(wrapped.paste()).best().orElseThrow();

        assertThat(best.line()).as(wrapped.paste()).isEqualTo(wrapped.line());
        assertThat(best.signature()).as(wrapped.paste()).isEqualTo(PasteReader.signature(error));
    }

    private static Set<String> quotedErrors() {
        Set<String> errors = new LinkedHashSet<>();
        for (String set : List.of("faq-zh-dev", "faq-en-dev")) {
            Path file = CORPORA.resolve(set).resolve("queries.jsonl");
            if (!Files.isReadable(file)) {
                System.err.println(
                        "SKIPPED: " + file.toAbsolutePath().normalize() + " is absent, invariance was not tried on it");
                continue;
            }
            errors.addAll(quotedErrors(file));
        }
        errors.removeIf(error -> PasteReader.signature(error).words().isEmpty());
        return errors;
    }

    private static List<String> quotedErrors(Path file) {
        try {
            List<String> errors = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                Matcher quoted = QUOTED.matcher(line);
                if (quoted.find()) {
                    errors.add(quoted.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
                }
            }
            return errors;
        }
        catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

}
