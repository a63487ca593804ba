/// The distributed engine: keeps entries in an OpenSearch cluster and finds them.
///
/// In: source files to keep, and queries. Out: the states of the index that the port
/// `keyfound.search` describes, the same as those of the embedded engine.
///
/// The way of a file: `document.FileDocuments` makes a document of it and one of each
/// entry. They carry the terms that `text` makes, with their places, and in bytes what
/// `search.stored` writes. No analyzer of the cluster decides anything.
/// `cluster.DocumentWriter` sends them with the number of this change, and marks what
/// they replace as ending with it. `cluster.Turn` commits: one document of state is
/// replaced as it was read, or the change is refused.
///
/// The way of a query: `retrieval.AskedTerms` looks up, in one request, the terms that
/// were never asked for in this generation. `retrieval.SoughtEntries` finds, scores and
/// counts the nearest entries in one request, with all that ranking reads of them. What
/// their messages say is looked up together. Then `search.retrieval` ranks, as in every
/// engine. Texts of a few words, counted filters, words that may be misspelt and pages
/// far behind ask a little more.
///
/// A reader filters by the number of its generation, so it sees one state as a whole
/// while the next is written into the same index.
@NullMarked
package keyfound.opensearch;

import org.jspecify.annotations.NullMarked;
