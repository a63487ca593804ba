/// Entries as documents of the index and back.
///
/// In: entries. Out: documents, and entries read from them. Field names stand here only.
@NullMarked
package keyfound.lucene.document;

import org.jspecify.annotations.NullMarked;
