/// What a query asks for: its messages, its words in both languages, the codes it names.
///
/// In: a paste or a question. Out: a parsed query that any engine can retrieve with.
@NullMarked
package keyfound.search.query;

import org.jspecify.annotations.NullMarked;
