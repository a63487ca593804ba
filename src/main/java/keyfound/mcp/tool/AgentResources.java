package keyfound.mcp.tool;

import java.util.List;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;

import keyfound.entry.Entry;

/// Entries as resources: `keyfound://q/{id}`.
public final class AgentResources {

    private static final String SCHEME = "keyfound://q/";

    private static final String MARKDOWN = "text/markdown";

    private AgentResources() {
    }

    public static List<SyncResourceTemplateSpecification> all() {
        McpSchema.ResourceTemplate template = McpSchema.ResourceTemplate.builder(SCHEME + "{id}", "answer")
            .title("An answer")
            .description("One entry of the knowledge base as Markdown.")
            .mimeType(MARKDOWN)
            .build();
        return List.of(new SyncResourceTemplateSpecification(template, (context, request) -> {
            String uri = request.uri();
            return GetAnswerTool.find(uri.substring(Math.min(SCHEME.length(), uri.length())), CallContext.base(context))
                .map(entry -> McpSchema.ReadResourceResult.builder(List.of(content(uri, entry))).build())
                .orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
        }));
    }

    private static McpSchema.ResourceContents content(String uri, Entry entry) {
        String text = "# " + entry.question().text() + "\n\n" + QuotedAnswer.whole(entry).markdown() + "\n";
        return McpSchema.TextResourceContents.builder(uri, text).mimeType(MARKDOWN).build();
    }

}
