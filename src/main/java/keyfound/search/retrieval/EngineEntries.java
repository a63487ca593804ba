package keyfound.search.retrieval;

import keyfound.entry.EntryOutline;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;

/// What ranking reads of single entries, by the engine's own numbers for them.
public interface EngineEntries {

    /// BCP 47 language; empty when the entry has none.
    String lang(int document);

    /// Whether the text of the entry has the term.
    boolean says(int document, String term);

    EntryOutline outline(int document);

    AnswerText answer(int document);

    /// Question and known errors, for the matcher.
    /// @param said what the query says; a message without any of it may lack its units
    RetrievedEntry retrieved(int document, double score, SaidKeys said);

}
