package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.search.message.KnownError;
import keyfound.search.message.KnownErrors;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.LookalikeHits;
import keyfound.search.ranking.Matcher;
import keyfound.signature.PasteReader;
import keyfound.signature.token.Signature;
import keyfound.text.sketch.Sketch;

/// A few written entries, and what the matcher makes of a text beside them.
public final class Judged {

    /// Other entries, so that common words are common and rare ones rare.
    private static final String[] OTHERS = { "cannot open the file, no such file or directory",
            "the error says that the module was not found", "the request failed with an error", "how to open a port",
            "permission denied when the file is read", "connection refused by the server", "the server is not found",
            "why does the build fail with an error", "no module is loaded", "named pipes and files", "type of the file",
            "the operation is not supported", "too many requests to the server",
            "the key of the request is not valid" };

    private final List<RetrievedEntry> entries = new ArrayList<>();

    private List<String> products = List.of();

    private final Vocabulary words = new CountedWords(OTHERS);

    /// The entries that follow stand in a file about this product.
    public Judged inFileOf(String product) {
        this.products = List.of(product);
        return this;
    }

    /// An entry whose question is this message.
    public Judged asking(String message) {
        return with(message, message, Origin.QUESTION);
    }

    public Judged with(String question, String message, Origin origin) {
        KnownError known = new KnownError(MessageUnits.of(PasteReader.signature(message), this.words), origin, 0);
        MessageUnits asked = MessageUnits.of(Signature.ofWhole(question), this.words);
        this.entries.add(new RetrievedEntry(this.entries.size(), 1, asked, List.of(known), this.products));
        return this;
    }

    /// An entry whose answer shows this code.
    public Judged showing(String question, String code) {
        MessageUnits asked = MessageUnits.of(Signature.ofWhole(question), this.words);
        this.entries.add(new RetrievedEntry(this.entries.size(), 1, asked,
                KnownErrors.of(List.of(new ErrorText(code, Origin.ANSWER_BLOCK)), this.words), this.products));
        return this;
    }

    /// An entry whose question sets these apart as code.
    public Judged quoting(String question, String... spans) {
        MessageUnits asked = MessageUnits.of(Signature.ofWhole(question), this.words);
        List<ErrorText> errors = Stream.concat(Stream.of(question), Stream.of(spans))
            .map(text -> new ErrorText(text, Origin.QUESTION))
            .toList();
        this.entries
            .add(new RetrievedEntry(this.entries.size(), 1, asked, KnownErrors.of(errors, this.words), this.products));
        return this;
    }

    /// What is thought of the entries, best first.
    public List<JudgedEntry> matches(String text) {
        Matcher matcher = new Matcher(ParsedQuery.of(text), this.words);
        return new LookalikeHits(this.words).undecided(matcher.agreeing(matcher.rank(this.entries)),
                match -> outline(match.retrieved()));
    }

    public JudgedEntry best(String text) {
        return matches(text).getFirst();
    }

    /// Why the first entry was judged so.
    public Reason reason(String text) {
        return new Matcher(ParsedQuery.of(text), this.words).reason(best(text));
    }

    /// What tells the first hits apart.
    public Optional<Lookalikes> contrast(String text) {
        return new LookalikeHits(this.words).among(matches(text), match -> outline(match.retrieved()));
    }

    private static EntryOutline outline(RetrievedEntry retrieved) {
        String id = "entry-" + retrieved.document();
        return new EntryOutline(new EntryId(id), new CollectionId("all"),
                new EntryPlace(new SourceLocation("all.md", 1), 0, Optional.empty()), WrittenIds.NONE,
                new Labels("en", List.of()), retrieved.question().text(), new Sketch(""));
    }

    public Verdict verdict(String text) {
        return best(text).verdict();
    }

}
