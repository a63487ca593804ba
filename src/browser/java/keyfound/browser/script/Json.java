package keyfound.browser.script;

import java.util.List;
import java.util.function.Consumer;

import keyfound.search.TextRange;

/// Writes the few shapes of JSON that pages read.
final class Json {

    private final StringBuilder out = new StringBuilder();

    private boolean first = true;

    static String object(Consumer<Json> content) {
        Json json = new Json();
        json.out.append('{');
        content.accept(json);
        return json.out.append('}').toString();
    }

    Json text(String name, String value) {
        return raw(name, quoted(value));
    }

    Json number(String name, long value) {
        return raw(name, String.valueOf(value));
    }

    Json ranges(String name, List<TextRange> ranges) {
        return list(name, ranges,
                range -> object(json -> json.number("start", range.start()).number("end", range.end())));
    }

    <T> Json list(String name, Iterable<T> values, java.util.function.Function<T, String> written) {
        StringBuilder list = new StringBuilder("[");
        for (T value : values) {
            list.append((list.length() > 1) ? "," : "").append(written.apply(value));
        }
        return raw(name, list.append(']').toString());
    }

    /// @param value JSON
    Json raw(String name, String value) {
        this.out.append(this.first ? "" : ",").append(quoted(name)).append(':').append(value);
        this.first = false;
        return this;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            }
            else if (unit < ' ') {
                String hex = Integer.toHexString(unit);
                quoted.append("\\u0000", 0, 6 - hex.length()).append(hex);
            }
            else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }

}
