package keyfound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.content.ContentLoader;
import keyfound.content.guard.ProblemCode;
import keyfound.entry.Entry;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.publication.settings.Incident;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the folder `content/` to what the program and the README say of it.
class ShippedContentTest {

    private static final List<SourceFile> FILES = load();

    private static final Map<String, Entry> ENTRIES = FILES.stream()
        .flatMap(file -> file.entries().stream())
        .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));

    @Test
    void everyCodeThatTheProgramPrintsHasItsEntryInBothLanguages() {
        Stream<String> codes = Stream.concat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code),
                Arrays.stream(Incident.values()).map(Incident::code));
        assertThat(codes.map(code -> code.toLowerCase(Locale.ROOT))).allSatisfy(id -> {
            assertThat(entry(id).lang()).isEqualTo("en");
            assertThat(entry(id + "-zh").lang()).isEqualTo("zh");
        });
    }

    @Test
    void everyEntryOnACodeIsOfACodeThatTheProgramHas() {
        List<String> codes = Stream
            .concat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code),
                    Arrays.stream(Incident.values()).map(Incident::code))
            .map(code -> code.toLowerCase(Locale.ROOT))
            .toList();
        assertThat(ENTRIES.keySet().stream().filter(id -> id.matches("kf\\d+(-zh)?")))
            .allSatisfy(id -> assertThat(codes).contains(id.replace("-zh", "")));
    }

    @Test
    void theQuestionOfAProblemCodeQuotesItAsTheProgramPrintsIt() {
        assertThat(ProblemCode.values()).allSatisfy(code -> {
            String printed = code.severity().name().toLowerCase(Locale.ROOT) + " " + code.code() + ":";
            String id = code.code().toLowerCase(Locale.ROOT);
            assertThat(entry(id).question().text()).contains(printed);
            assertThat(entry(id + "-zh").question().text()).contains(printed);
        });
    }

    @Test
    void theEightAnswersOfVenusClusterStandInTheSameOrderInBothLanguages() {
        assertThat(idsIn("venus-cluster/zh.md").subList(1, 9)).containsExactly("load-state-key-not-found",
                "worker-executable-too-large", "once-instance-poisoned", "too-many-open-files", "one-gpu-stays-idle",
                "memory-map-non-zero-length", "failed-to-unmarshal-response", "create-label-left-right");
        assertThat(idsIn("venus-cluster/zh.md")).startsWith("venus-cluster-damocles");
        assertThat(idsIn("venus-cluster/en.md").subList(1, 9))
            .isEqualTo(idsIn("venus-cluster/zh.md").subList(1, 9).stream().map(id -> id + "-en").toList());
    }

    @Test
    void theFirstStartReportsNoProblem() {
        List<Problem> problems = FILES.stream().flatMap(file -> file.problems().stream()).toList();
        assertThat(problems).isEmpty();
    }

    private static Entry entry(String id) {
        return Objects.requireNonNull(ENTRIES.get(id), () -> "content/ has no entry " + id);
    }

    private static List<String> idsIn(String path) {
        return FILES.stream()
            .filter(file -> file.path().equals(path))
            .flatMap(file -> file.entries().stream())
            .map(entry -> entry.id().value())
            .toList();
    }

    private static List<SourceFile> load() {
        List<SourceFile> files = new ArrayList<>();
        new ContentLoader(Path.of("content")).load(Map.of(), files::add, removed -> {
        });
        return files;
    }

}
