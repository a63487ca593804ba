/// Reads flexmark nodes: their text, code, anchors, attributes.
///
/// In: a node. Out: plain values. Nothing here changes the tree.
@NullMarked
package keyfound.content.nodes;

import org.jspecify.annotations.NullMarked;
