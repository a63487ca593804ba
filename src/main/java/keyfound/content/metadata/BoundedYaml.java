package keyfound.content.metadata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads a YAML mapping from a stranger: no tags, no deep nesting, no multiplying
/// aliases, and every value as it is written (`1.20` stays `1.20`).
final class BoundedYaml {

    static final int MAX_CHARS = 64 * 1024;

    private static final int MAX_DEPTH = 10;

    private static final int MAX_ALIASES = 10;

    private BoundedYaml() {
    }

    /// @throws Refused when it is not a mapping, or breaks a bound
    static SequencedMap<String, Object> mapping(String text) throws Refused {
        if (text.isBlank()) {
            return new LinkedHashMap<>();
        }
        if (text.length() > MAX_CHARS) {
            throw new Refused("it has " + text.length() + " characters, more than " + MAX_CHARS, 0);
        }
        try {
            return asMapping(yaml().load(text));
        }
        catch (MarkedYAMLException ex) {
            int line = (ex.getProblemMark() == null) ? 0 : ex.getProblemMark().getLine();
            throw new Refused(String.valueOf(ex.getProblem()), line);
        }
        catch (YAMLException ex) {
            throw new Refused(String.valueOf(ex.getMessage()).lines().findFirst().orElse("not YAML"), 0);
        }
    }

    private static SequencedMap<String, Object> asMapping(Object loaded) throws Refused {
        if (loaded == null) {
            return new LinkedHashMap<>();
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new Refused("it is not a list of keys and values", 0);
        }
        SequencedMap<String, Object> mapping = new LinkedHashMap<>();
        map.forEach((key, value) -> mapping.put(String.valueOf(key), (value == null) ? "" : value));
        return mapping;
    }

    private static Yaml yaml() {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setAllowDuplicateKeys(false);
        bounds.setAllowRecursiveKeys(false);
        bounds.setMaxAliasesForCollections(MAX_ALIASES);
        bounds.setNestingDepthLimit(MAX_DEPTH);
        bounds.setCodePointLimit(MAX_CHARS);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(bounds), new Representer(unused), unused, bounds, new AsWritten());
    }

    /// Takes every plain scalar for a string.
    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
        }

    }

    /// The text is not a mapping that we accept.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        /// @param line 0-based, within the text
        Refused(String why, int line) {
            super(why);
            this.line = line;
        }

        int line() {
            return this.line;
        }

        String why() {
            return String.valueOf(getMessage());
        }

    }

}
