package keyfound.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.entry.Answer;
import keyfound.entry.Collection;
import keyfound.entry.CollectionBody;
import keyfound.entry.CollectionHead;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryFacts;
import keyfound.entry.EntryId;
import keyfound.entry.EntryPlace;
import keyfound.entry.ErrorText;
import keyfound.entry.FileStamp;
import keyfound.entry.InternalLink;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.Severity;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;

/// A file as the content room would hand it over, written entry by entry.
public final class Written {

    private final String path;

    private final CollectionId collection;

    private final List<Entry> entries = new ArrayList<>();

    private String lang = "en";

    private List<String> tags = List.of();

    private boolean reference;

    private Written(String path) {
        this.path = path;
        this.collection = new CollectionId(path.replace(".md", "").replace('/', '-').toLowerCase(Locale.ROOT));
    }

    public static Written file(String path) {
        return new Written(path);
    }

    /// Of the entries that follow.
    public Written in(String language, String... labels) {
        this.lang = language;
        this.tags = List.of(labels);
        return this;
    }

    /// Its entries are looked up rather than met.
    public Written reference() {
        this.reference = true;
        return this;
    }

    /// @param answer code spans between backticks, blocks in lines that begin with four
    /// spaces; each of them is an error text
    public Written entry(String id, String question, String answer) {
        List<String> prose = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        answer.lines().forEach(line -> (line.startsWith("    ") ? blocks : prose).add(line.strip()));
        List<String> spans = spansOf(String.join("\n", prose));
        List<ErrorText> errors = new ArrayList<>();
        errors.add(new ErrorText(question, ErrorText.Origin.QUESTION));
        blocks.forEach(block -> errors.add(new ErrorText(block, ErrorText.Origin.ANSWER_BLOCK)));
        spans.forEach(span -> errors.add(new ErrorText(span, ErrorText.Origin.ANSWER_SPAN)));
        EntryPlace place = new EntryPlace(new SourceLocation(this.path, 3 + 5 * this.entries.size()),
                this.entries.size(), Optional.of("first-section"));
        WrittenIds ids = new WrittenIds(true, List.of(new EntryId("was-" + id)), List.of(new EntryId(id + "-twin")));
        EntryBody body = new EntryBody(new Question(question, new SafeHtml("<p>" + question + "</p>")),
                new Answer(new SafeHtml("<p>" + answer + "</p>"), String.join("\n", prose).replace("`", ""), blocks,
                        spans),
                errors, "## Q: " + question + "\n**A**: " + answer + "\n", List.of(id + "-slug"));
        EntryFacts facts = new EntryFacts(List.of("1.2", "2.x"), List.of("Ann"),
                Optional.of(LocalDate.of(2026, 11, 23)));
        this.entries.add(
                new Entry(new EntryId(id), this.collection, place, ids, new Labels(this.lang, this.tags), body, facts));
        return this;
    }

    private static List<String> spansOf(String prose) {
        String[] parts = prose.split("`", -1);
        List<String> spans = new ArrayList<>();
        for (int i = 1; i < parts.length; i += 2) {
            spans.add(parts[i]);
        }
        return spans;
    }

    public SourceFile done() {
        SourceLocation place = new SourceLocation(this.path, 7);
        return new SourceFile(this.path,
                new FileStamp(this.path.getBytes(StandardCharsets.UTF_8).length, 1_700_000_000_123_456_789L, "00ff"),
                Optional.of(
                        new Collection(
                                this.collection, this.path, new CollectionHead("Title of " + this.path,
                                        "What it is about.", "product", Integer.MAX_VALUE, "", this.reference),
                                new Labels(this.lang, this.tags),
                                new CollectionBody(new SafeHtml("<p>Read this first.</p>"),
                                        List.of(new Section("first-section", "First", 2, SafeHtml.EMPTY, 0))))),
                this.entries, List.of(new Problem(place, Severity.WARNING, "KF199", "something odd")),
                List.of(new InternalLink(place, "network/dns.md", Optional.of("a-b"))), List.of("a", "b"));
    }

}
