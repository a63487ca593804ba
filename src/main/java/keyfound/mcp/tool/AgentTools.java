package keyfound.mcp.tool;

import java.util.List;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;

import keyfound.mcp.base.KnowledgeBase;

/// The tools, in the order in which they are listed.
public final class AgentTools {

    private AgentTools() {
    }

    public static List<SyncToolSpecification> all() {
        return List.of(MatchErrorTool.tool(), SearchTool.tool(), GetAnswerTool.tool(), ListCollectionsTool.tool(),
                ReportOutcomeTool.tool(), AskTool.tool());
    }

    /// Whether a tool is of use to whoever has this base: what tells something is for
    /// those who may.
    public static boolean isFor(McpSchema.Tool tool, KnowledgeBase base) {
        boolean tells = tool.name().equals(ReportOutcomeTool.NAME) || tool.name().equals(AskTool.NAME);
        return !tells || base.reports().isPresent();
    }

}
