/// What lies behind the tools: a knowledge base to ask, and people to tell.
@NullMarked
package keyfound.mcp.base;

import org.jspecify.annotations.NullMarked;
