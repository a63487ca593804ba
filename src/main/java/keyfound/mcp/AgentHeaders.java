package keyfound.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Headers of an HTTP request that say again what its body says, so that a proxy can
/// route by them. Since revision 2026-07-28 they must be there and must agree.
///
/// @param version `MCP-Protocol-Version`
/// @param method `Mcp-Method`
/// @param name `Mcp-Name`, as it was sent
public record AgentHeaders(Optional<String> version, Optional<String> method, Optional<String> name) {

    private static final String ENCODED = "=?base64?";

    private static final String ENCODED_END = "?=";

    private static final Map<String, String> NAMED = Map.of("tools/call", "name", "prompts/get", "name",
            "resources/read", "uri");

    /// The headers that go with a message; none when it does not tell its revision.
    public static AgentHeaders of(String message) {
        try {
            JsonNode json = JsonMapper.shared().readTree(message);
            String version = json.path("params").path("_meta").path(StatelessRevision.VERSION_KEY).asString("");
            String method = json.path("method").asString("");
            if (version.isEmpty()) {
                return new AgentHeaders(Optional.empty(), Optional.empty(), Optional.empty());
            }
            return new AgentHeaders(Optional.of(version), Optional.of(method),
                    Optional.ofNullable(NAMED.get(method))
                        .map(parameter -> json.path("params").path(parameter).asString(""))
                        .map(AgentHeaders::sendable));
        }
        catch (JacksonException _) {
            return new AgentHeaders(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// The parameter that `Mcp-Name` repeats; empty for a method without a name.
    static Optional<String> named(String method) {
        return Optional.ofNullable(NAMED.get(method));
    }

    /// By name, without those that are absent.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        this.version.ifPresent(value -> all.put("MCP-Protocol-Version", value));
        this.method.ifPresent(value -> all.put("Mcp-Method", value));
        this.name.ifPresent(value -> all.put("Mcp-Name", value));
        return all;
    }

    /// What is no plain ASCII, or looks encoded, is sent as Base64.
    private static String sendable(String value) {
        boolean plain = value.chars().allMatch(c -> c >= ' ' && c <= '~') && value.equals(value.strip())
                && !value.startsWith(ENCODED);
        return plain ? value
                : ENCODED + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + ENCODED_END;
    }

    /// @return the name in plain letters; empty when it is not valid Base64
    Optional<String> plainName() {
        return this.name.flatMap(AgentHeaders::plain);
    }

    private static Optional<String> plain(String value) {
        if (!value.startsWith(ENCODED) || !value.endsWith(ENCODED_END)
                || value.length() < ENCODED.length() + ENCODED_END.length()) {
            return Optional.of(value);
        }
        try {
            byte[] bytes = Base64.getDecoder()
                .decode(value.substring(ENCODED.length(), value.length() - ENCODED_END.length()));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
        catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

}
