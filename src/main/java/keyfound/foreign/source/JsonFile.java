package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON of other programs.
final class JsonFile {

    private JsonFile() {
    }

    static JsonNode read(Path file) throws IOException {
        try {
            return JsonMapper.shared().readTree(ForeignText.read(file));
        }
        catch (JacksonException broken) {
            throw new IllegalArgumentException(file + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /// The members of a list; an object alone is a list of itself.
    static List<JsonNode> list(JsonNode json) {
        return json.isArray() ? json.valueStream().toList() : List.of(json);
    }

    static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

}
