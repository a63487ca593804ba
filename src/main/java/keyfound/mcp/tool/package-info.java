/// What an agent may call, read and be asked to do, one class each.
@NullMarked
package keyfound.mcp.tool;

import org.jspecify.annotations.NullMarked;
