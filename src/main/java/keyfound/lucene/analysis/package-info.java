/// Adapts the terms of `text` to Lucene: tokenizer, filters, analyzers.
///
/// In: text. Out: Lucene token streams.
@NullMarked
package keyfound.lucene.analysis;

import org.jspecify.annotations.NullMarked;
