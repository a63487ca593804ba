package keyfound.mcp.tool;

import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;

import keyfound.mcp.base.KnowledgeBase;

/// The knowledge base of a call, carried by the SDK from the message to the tool.
public final class CallContext {

    private static final String BASE = "keyfound.base";

    private CallContext() {
    }

    public static McpTransportContext of(KnowledgeBase base) {
        return McpTransportContext.create(Map.of(BASE, base));
    }

    public static KnowledgeBase base(McpTransportContext context) {
        return (KnowledgeBase) Objects.requireNonNull(context.get(BASE));
    }

}
