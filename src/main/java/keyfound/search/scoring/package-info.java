/// What a word is worth in a text: BM25 with the lengths and places that Lucene would
/// have, for engines that score outside Lucene.
///
/// In: counts of terms. Out: scores.
@NullMarked
package keyfound.search.scoring;

import org.jspecify.annotations.NullMarked;
