package keyfound.opensearch.retrieval;

import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.opensearch.document.FoundEntry;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.retrieval.EngineEntries;

/// The entries that one search found, numbered in the order in which they were written.
public final class FoundEntries implements EngineEntries {

    public static final FoundEntries NONE = new FoundEntries(List.of());

    private final List<FoundEntry> entries;

    FoundEntries(List<FoundEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    FoundEntry entry(int document) {
        return this.entries.get(document);
    }

    @Override
    public String lang(int document) {
        return entry(document).outline().lang();
    }

    @Override
    public boolean says(int document, String term) {
        return entry(document).says(term);
    }

    @Override
    public EntryOutline outline(int document) {
        return entry(document).outline();
    }

    @Override
    public AnswerText answer(int document) {
        return entry(document).answer();
    }

    @Override
    public RetrievedEntry retrieved(int document, double score, SaidKeys said) {
        return entry(document).retrieved(document, score, said);
    }

}
