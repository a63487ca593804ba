package keyfound.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import keyfound.text.SpellingDistance;

/// Settings that begin with our prefix and do not exist. Usually they are misspelt, and
/// without a warning nobody would notice that they have no effect.
final class UnknownSettings {

    private static final String LIST = "META-INF/spring-configuration-metadata.json";

    private static final String OURS = "keyfound.";

    private static final String OURS_IN_ENVIRONMENT = "KEYFOUND_";

    /// Percentage of letters that may differ between a misspelt name and the setting that
    /// was meant.
    private static final int MOST_PERCENT_OFF = 25;

    private final List<String> known;

    /// @param known names of all settings
    UnknownSettings(List<String> known) {
        this.known = List.copyOf(known);
    }

    /// The settings that the program was built with; none when it was built without their
    /// list.
    static UnknownSettings ofProgram() {
        try (InputStream in = UnknownSettings.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                return new UnknownSettings(List.of());
            }
            Map<String, Object> list = JsonParserFactory.getJsonParser()
                .parseMap(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<String> names = new ArrayList<>();
            if (list.get("properties") instanceof List<?> properties) {
                for (Object property : properties) {
                    if (property instanceof Map<?, ?> map && map.get("name") instanceof String name
                            && name.startsWith(OURS)) {
                        names.add(name);
                    }
                }
            }
            return new UnknownSettings(names);
        }
        catch (IOException _) {
            return new UnknownSettings(List.of());
        }
    }

    /// A sentence for each unknown setting, by name. Environment variables may belong to
    /// other programs, so only those nearly right are reported.
    List<String> in(ConfigurableEnvironment environment) {
        if (this.known.isEmpty()) {
            return List.of();
        }
        TreeSet<String> sentences = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                for (String name : names.getPropertyNames()) {
                    advice(name).ifPresent(sentences::add);
                }
            }
        }
        return List.copyOf(sentences);
    }

    private Optional<String> advice(String name) {
        boolean variable = name.startsWith(OURS_IN_ENVIRONMENT);
        if (!variable && !name.startsWith(OURS)) {
            return Optional.empty();
        }
        String letters = letters(name);
        if (this.known.stream().anyMatch(setting -> letters(setting).equals(letters))) {
            return Optional.empty();
        }
        Optional<String> meant = this.known.stream()
            .min(Comparator.comparingInt(setting -> SpellingDistance.between(letters, letters(setting))))
            .filter(setting -> SpellingDistance.between(letters, letters(setting)) * 100 <= MOST_PERCENT_OFF
                    * (letters.length() - letters(OURS).length()));
        String what = "There is no setting '" + name + "': it does nothing. ";
        return meant
            .map(setting -> what + "Did you mean "
                    + (variable ? setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) : setting) + "?")
            .or(() -> variable ? Optional.empty() : Optional.of(what + "docs/operating.md lists those there are"));
    }

    /// The name as Spring compares names: without case, punctuation and list indexes.
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]|_\\d+(?=_|$)", "").replaceAll("[^a-z0-9]", "");
    }

}
