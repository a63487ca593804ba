package keyfound;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds README and docs to the program.
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(keyfound[^`]+)` \\| `?([^|`]*)`? \\|");

    @Test
    void theTableOfSettingsIsThatOfTheProgram() throws Exception {
        Map<String, String> written = new TreeMap<>();
        SETTING.matcher(Files.readString(Path.of("README.md")))
            .results()
            .forEach(row -> written.put(row.group(1), row.group(2).strip()));
        assertThat(written).isEqualTo(settings());
    }

    @Test
    void everyLinkBetweenThePagesLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            List<String> targets = Pattern.compile("\\]\\((?!https?:)([^)#]+)")
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
            assertThat(targets).as("%s", page)
                .allSatisfy(target -> assertThat(page.resolveSibling(target).normalize()).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return java.util.stream.Stream
                .concat(java.util.stream.Stream.of("README.md", "CONTRIBUTING.md").map(Path::of),
                        docs.filter(file -> file.toString().endsWith(".md")))
                .toList();
        }
    }

    /// By name: the default as it is written in the source.
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
