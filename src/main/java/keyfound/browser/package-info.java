/// The engine of a static site: an index in small pieces, searched in the reader's own
/// browser. This room is compiled to JavaScript, and therefore plain Java.
///
/// In: the entries of a publication. Out: pieces of an index as texts, and from the
/// pieces that are there the same hits, order and verdicts as from any other engine.
@NullMarked
package keyfound.browser;

import org.jspecify.annotations.NullMarked;
