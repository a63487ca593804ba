/// Tools for AI agents: the Model Context Protocol over any transport.
///
/// In: one JSON-RPC message and the knowledge base that its sender may read. Out: one
/// JSON-RPC message. Knows neither HTTP nor files; `api` serves it at `/mcp`, and `cli`
/// over standard input and output.
@NullMarked
package keyfound.mcp;

import org.jspecify.annotations.NullMarked;
