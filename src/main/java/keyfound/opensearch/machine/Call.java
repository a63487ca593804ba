package keyfound.opensearch.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;

/// A request before it is known which machine gets it.
///
/// @param body JSON; empty where there is none
/// @param type of the body
/// @param use who waits for the answer
public record Call(String method, String path, Map<String, String> parameters, Optional<byte[]> body, String type,
        Use use) {

    private static final Pattern OF_COPIES = Pattern.compile("/(_search|_count|_doc/[^/]+)$");

    private static final String JSON = "application/json";

    public Call {
        parameters = Map.copyOf(parameters);
    }

    public static Call of(String method, String path, Map<String, String> parameters, Use use) {
        return new Call(method, path, parameters, Optional.empty(), JSON, use);
    }

    /// The same with a body.
    public Call with(byte[] json) {
        return new Call(this.method, this.path, this.parameters, Optional.of(json), this.type, this.use);
    }

    /// The same with a body of lines.
    public Call withLines(byte[] lines) {
        return new Call(this.method, this.path, this.parameters, Optional.of(lines), "application/x-ndjson", this.use);
    }

    /// @param preference copies that are asked
    Request request(Optional<String> preference) {
        Map<String, String> all = new HashMap<>(this.parameters);
        preference.ifPresent(copies -> all.put("preference", copies));
        return Requests.create(this.method, this.path, List.of(), all,
                this.body.map(bytes -> Body.from(bytes, this.type)).orElse(null));
    }

    /// Whether an answer counts only when no part of it is missing.
    boolean isWhole() {
        return this.method.equals("POST") && this.type.equals(JSON);
    }

    /// Whether it is known where to find what is asked for, so that copies can be chosen.
    boolean asksCopies() {
        return this.use == Use.SEARCH || (this.use == Use.READ && OF_COPIES.matcher(this.path).find());
    }

    /// What is asked, for messages.
    @Override
    public String toString() {
        return this.method + " " + this.path;
    }

}
