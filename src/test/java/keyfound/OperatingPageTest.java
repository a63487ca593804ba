package keyfound;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the table of settings in docs/operating.md to the settings that the program has.
class OperatingPageTest {

    private static final Path PAGE = Path.of("docs/operating.md");

    private static final String HEADING = "| setting | default | means |";

    private static final String PROMISES = "| promise | held by |";

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void theTableListsEverySettingWithItsDefaultAndNoOther() throws Exception {
        Map<String, String> written = new TreeMap<>();
        rows().stream()
            .filter(cells -> cells.getFirst().startsWith("keyfound."))
            .forEach(cells -> written.put(cells.getFirst(), cells.get(1)));
        assertThat(written).isEqualTo(settings());
    }

    @Test
    void everyRowHasOneSettingAndSaysWhatItMeans() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(cells -> {
            assertThat(cells).hasSize(3);
            assertThat(cells.getFirst()).matches("[a-z.-]+");
            assertThat(cells.getLast()).isNotBlank();
        });
        assertThat(rows().stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    /// The start warns of a setting that is not in this list.
    @Test
    void theListThatTheStartKnowsHasTheSameSettings() throws Exception {
        assertThat(metadata()).containsExactlyInAnyOrderElementsOf(settings().keySet());
    }

    @Test
    void everyPromiseNamesTestsAndScriptsThatAreThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            tests = sources.map(source -> source.getFileName().toString()).collect(Collectors.toSet());
        }
        List<List<String>> promises = rows(PROMISES);
        assertThat(promises).hasSizeGreaterThan(40).allSatisfy(promise -> {
            assertThat(promise).hasSize(2);
            assertThat(promise.getFirst()).endsWith(".");
            assertThat(promise.getLast().split(", ", -1)).isNotEmpty().doesNotHaveDuplicates().allSatisfy(cell -> {
                String name = unquoted(cell);
                assertThat(name.startsWith(".ci/") ? Files.isExecutable(Path.of(name)) : tests.contains(name + ".java"))
                    .as(name)
                    .isTrue();
            });
        });
        assertThat(promises.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    private static List<String> metadata() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = OperatingPageTest.class.getClassLoader().getResourceAsStream(METADATA)) {
            Map<String, Object> list = JsonParserFactory.getJsonParser()
                .parseMap(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            if (list.get("properties") instanceof List<?> properties) {
                for (Object property : properties) {
                    if (property instanceof Map<?, ?> map && map.get("name") instanceof String name
                            && name.startsWith("keyfound.")) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    private static List<List<String>> rows() throws IOException {
        return rows(HEADING);
    }

    /// The cells of each row, without backticks where the cell has nothing else.
    private static List<List<String>> rows(String heading) throws IOException {
        return Files.readAllLines(PAGE)
            .stream()
            .dropWhile(line -> !line.equals(heading))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
            .map(cells -> Arrays.stream(cells).map(cell -> unquoted(cell.strip())).toList())
            .toList();
    }

    private static String unquoted(String cell) {
        return cell.matches("`[^`]*`") ? cell.substring(1, cell.length() - 1) : cell;
    }

    /// By name: the default as the source writes it; empty when there is none.
    private static Map<String, String> settings() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> settings = new TreeMap<>();
        for (var bean : scanner.findCandidateComponents("keyfound")) {
            Class<?> type = Class.forName(bean.getBeanClassName());
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
        }
        return settings;
    }

    private static void add(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                add(name, component.getType(), settings);
            }
            else {
                settings.put(name, defaultOf(type, component.getName()));
            }
        }
    }

    private static String defaultOf(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
            .filter(parameter -> parameter.getName().equals(name))
            .map(parameter -> parameter.getAnnotation(DefaultValue.class))
            .map(value -> (value == null) ? "" : String.join(",", value.value()))
            .findFirst()
            .orElseThrow();
    }

}
