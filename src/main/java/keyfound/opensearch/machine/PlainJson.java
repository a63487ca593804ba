package keyfound.opensearch.machine;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import org.opensearch.client.json.JsonpMapper;

/// Tells the client that it maps no objects: requests and answers are read and written
/// here, with the JSON library of the house.
final class PlainJson implements JsonpMapper {

    @Override
    public JsonProvider jsonProvider() {
        return JsonProvider.provider();
    }

    @Override
    public <T> T deserialize(JsonParser parser, Class<T> type) {
        throw new UnsupportedOperationException("nothing is read as " + type);
    }

    @Override
    public <T> void serialize(T value, JsonGenerator generator) {
        throw new UnsupportedOperationException("nothing is written from " + value.getClass());
    }

}
