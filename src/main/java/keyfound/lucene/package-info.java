/// The embedded engine: keeps entries in a Lucene index on disk and finds them.
///
/// In: source files to keep, and queries. Out: the states of the index that the port
/// `keyfound.search` describes. One analysis serves entries and queries. Field names
/// stand in one class. No other room imports Lucene; the command line only silences its
/// log by name.
@NullMarked
package keyfound.lucene;

import org.jspecify.annotations.NullMarked;
