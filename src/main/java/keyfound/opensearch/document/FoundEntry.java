package keyfound.opensearch.document;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.scoring.FieldLengths;
import keyfound.search.stored.StoredEntry;
import keyfound.search.stored.StoredEntryOutline;
import keyfound.search.stored.StoredMessages;

/// An entry as a hit brings it, read as far as somebody asks. For one search in one
/// thread.
public final class FoundEntry {

    /// What a hit has to bring for ranking and showing it.
    public static final List<String> FIELDS = List.of(ClusterFields.HEAD, ClusterFields.KNOWN, ClusterFields.ANSWER,
            ClusterFields.TEXT, ClusterFields.QUESTION, ClusterFields.ABOUT, ClusterFields.RANK);

    private final JsonNode source;

    private @Nullable EntryOutline outline;

    private @Nullable AnswerText answer;

    private @Nullable Set<String> terms;

    private @Nullable Set<String> about;

    private byte @Nullable [] known;

    /// @param source the fields that the hit brought
    public FoundEntry(JsonNode source) {
        this.source = source;
    }

    public EntryOutline outline() {
        EntryOutline read = this.outline;
        if (read == null) {
            read = StoredEntryOutline.read(bytes(ClusterFields.HEAD), 0);
            this.outline = read;
        }
        return read;
    }

    public AnswerText answer() {
        AnswerText read = this.answer;
        if (read == null) {
            read = StoredEntry.readAnswer(bytes(ClusterFields.ANSWER));
            this.answer = read;
        }
        return read;
    }

    /// The whole entry, where the hit brought it.
    public Entry entry() {
        return StoredEntry.read(bytes(ClusterFields.ENTRY));
    }

    public RetrievedEntry retrieved(int document, double score, SaidKeys said) {
        return StoredMessages.read(known(), document, score, said);
    }

    /// Words that the matcher may ask a vocabulary for.
    public Set<String> words() {
        return StoredMessages.words(known());
    }

    private byte[] known() {
        byte[] read = this.known;
        if (read == null) {
            read = bytes(ClusterFields.KNOWN);
            this.known = read;
        }
        return read;
    }

    /// Whether the text has the term.
    public boolean says(String term) {
        Set<String> read = this.terms;
        if (read == null) {
            read = TermPlaces.terms(text(ClusterFields.TEXT));
            this.terms = read;
        }
        return read.contains(term);
    }

    /// The places of each of these terms in the text.
    public Map<String, List<Integer>> places(Set<String> wanted) {
        return TermPlaces.places(text(ClusterFields.TEXT), wanted);
    }

    /// The same in the question.
    public Map<String, List<Integer>> questionPlaces(Set<String> wanted) {
        return TermPlaces.places(text(ClusterFields.QUESTION), wanted);
    }

    /// The length of the text, as Lucene keeps it.
    public int length() {
        return FieldLengths.kept(TermPlaces.length(text(ClusterFields.TEXT)));
    }

    /// The same of the question.
    public int questionLength() {
        return FieldLengths.kept(TermPlaces.length(text(ClusterFields.QUESTION)));
    }

    /// Whether the entry's collection is about the term.
    public boolean isAbout(String term) {
        Set<String> read = this.about;
        if (read == null) {
            read = TermPlaces.terms(text(ClusterFields.ABOUT));
            this.about = read;
        }
        return read.contains(term);
    }

    public boolean asksAbout(String term) {
        return TermPlaces.terms(text(ClusterFields.QUESTION)).contains(term);
    }

    /// Whether it is looked up rather than met.
    public boolean isReference() {
        return text(ClusterFields.RANK).equals(ClusterFields.REFERENCE);
    }

    private String text(String field) {
        return this.source.path(field).asString("");
    }

    private byte[] bytes(String field) {
        return Base64.getDecoder()
            .decode(Optional.of(text(field))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalStateException("a document of the search index lacks its " + field)));
    }

}
