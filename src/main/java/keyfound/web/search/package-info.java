/// The search box, its results, browsing, and suggestions while somebody types.
///
/// In: a text with filters, or filters alone. Out: the record that a template prints:
/// hits with verdicts, rows to browse, or suggestions.
@NullMarked
package keyfound.web.search;

import org.jspecify.annotations.NullMarked;
