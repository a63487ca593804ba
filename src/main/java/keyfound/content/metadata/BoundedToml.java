package keyfound.content.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

import keyfound.content.metadata.BoundedYaml.Refused;

/// Reads the front matter of Hugo from a stranger, with the bounds of YAML. Tables hold
/// the settings of a theme and are left out.
final class BoundedToml {

    private static final int MAX_DEPTH = 10;

    private static final TomlMapper MAPPER = new TomlMapper(TomlFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxDocumentLength(BoundedYaml.MAX_CHARS)
            .maxStringLength(BoundedYaml.MAX_CHARS)
            .maxNestingDepth(MAX_DEPTH)
            .build())
        .build());

    private BoundedToml() {
    }

    /// @throws Refused when it is not TOML, or breaks a bound
    static SequencedMap<String, Object> mapping(String text) throws Refused {
        if (text.length() > BoundedYaml.MAX_CHARS) {
            throw new Refused("it has " + text.length() + " characters, more than " + BoundedYaml.MAX_CHARS, 0);
        }
        SequencedMap<String, Object> mapping = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                put(parser, mapping);
            }
        }
        catch (JacksonException ex) {
            int line = (ex.getLocation() == null) ? 0 : Math.max(0, ex.getLocation().getLineNr() - 1);
            throw new Refused(String.valueOf(ex.getOriginalMessage()).lines().findFirst().orElse("not TOML"), line);
        }
        return mapping;
    }

    private static void put(JsonParser parser, SequencedMap<String, Object> mapping) {
        String key = parser.currentName();
        switch (parser.nextToken()) {
            case START_OBJECT -> parser.skipChildren();
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                boolean tables = false;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    tables |= parser.currentToken() == JsonToken.START_OBJECT;
                    values.add(String.valueOf(parser.getString()));
                    parser.skipChildren();
                }
                if (!tables) {
                    mapping.put(key, values);
                }
            }
            default -> mapping.put(key, String.valueOf(parser.getString()));
        }
    }

}
