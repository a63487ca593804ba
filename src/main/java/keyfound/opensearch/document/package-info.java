/// Entries as documents of the cluster and back.
///
/// In: files. Out: the fields of documents, and entries read from hits.
@NullMarked
package keyfound.opensearch.document;

import org.jspecify.annotations.NullMarked;
