package keyfound.search.retrieval;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.search.message.RetrievedEntry;

/// What ranking reads of single entries, by the engine's own numbers for them.
public interface EngineEntries {

    /// BCP 47 language; empty when the entry has none.
    String lang(int document);

    /// Whether the text of the entry has the term.
    boolean says(int document, String term);

    EntryOutline outline(int document);

    Entry entry(int document);

    /// Question and known errors, for the matcher.
    RetrievedEntry retrieved(int document, double score);

}
