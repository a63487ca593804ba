/// Counts hits by collection, language and tag.
///
/// In: matching documents. Out: facets.
@NullMarked
package keyfound.lucene.facet;

import org.jspecify.annotations.NullMarked;
