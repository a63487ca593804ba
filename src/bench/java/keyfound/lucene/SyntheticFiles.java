package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import keyfound.entry.Answer;
import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.ErrorText;
import keyfound.entry.FileStamp;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;

/// Files that look like FAQs to an index: about 2 KB of Markdown an entry, every fourth file Chinese, words and characters
/// distributed as in language (Zipf), an error message in most questions, code blocks, identifiers, paths and codes.
/// The same seed gives the same files.
final class SyntheticFiles {

    static final int ENTRIES_A_FILE = 25;

    private final Random random;

    private final SyntheticWords words;

    private final long seed;

    SyntheticFiles(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.words = new SyntheticWords(this.random);
    }

    /// @param number 0-based
    /// @param version another one gives the same file with other answers
    SourceFile file(int number, int version) {
        this.random.setSeed(this.seed + 31L * number);
        String path = "team-" + number % 40 + "/faq-" + number + ".md";
        CollectionId collection = new CollectionId("team-" + number % 40 + "-faq-" + number);
        boolean chinese = number % 4 == 3;
        String lang = chinese ? "zh" : "en";
        List<String> tags = List.of("tag-" + number % 25, "product-" + number % 300);
        List<Entry> entries = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        for (int i = 0; i < ENTRIES_A_FILE; i++) {
            Entry entry = entry(path, collection, i, chinese, tags, version);
            entries.add(entry);
            anchors.add(entry.id().value());
            anchors.addAll(entry.anchors());
        }
        return new SourceFile(path, new FileStamp(50_000 + number, 1_764_000_000_000_000_000L + number,
                "%064x".formatted(number * 1_000_003L + version)),
                Optional.of(new Collection(collection, path, "Questions about " + this.words.english(3), "",
                        SafeHtml.EMPTY, List.of(new Section("common", "Common", 2, SafeHtml.EMPTY, 0)), lang, tags,
                        "", Integer.MAX_VALUE)),
                entries, List.of(), List.of(), anchors);
    }

    private Entry entry(String path, CollectionId collection, int order, boolean chinese, List<String> tags,
            int version) {
        String error = this.words.error();
        String question = (chinese ? this.words.chinese(12) : this.words.english(8)) + ": " + error;
        StringBuilder prose = new StringBuilder("Version " + version + ". ");
        List<String> spans = new ArrayList<>();
        for (int paragraph = 0; paragraph < 5; paragraph++) {
            String span = this.words.identifier();
            spans.add(span);
            prose.append(chinese ? this.words.chinese(70) : this.words.english(32)).append(' ').append(span).append('\n');
        }
        List<String> blocks = List.of(this.words.command() + "\n" + this.words.command(),
                error + "\n" + this.words.command());
        String body = prose.toString();
        String html = "<p>" + body.replace("\n", "</p>\n<p>") + "</p><pre><code>" + String.join("</code></pre>", blocks)
                + "</code></pre>";
        List<ErrorText> errors = new ArrayList<>();
        errors.add(new ErrorText(error, ErrorText.Origin.QUESTION));
        blocks.forEach(block -> errors.add(new ErrorText(block, ErrorText.Origin.ANSWER_BLOCK)));
        String id = collection.value() + "-" + order;
        return new Entry(new EntryId(id), collection, new SourceLocation(path, 1 + order * 30), order,
                List.of("q-" + id), Optional.of("common"), new Question(question, new SafeHtml("<p>" + question)),
                new Answer(new SafeHtml(html), body, blocks, spans),
                "## Q: " + question + "\n\n**A**: " + body + String.join("\n", blocks), errors, chinese ? "zh" : "en",
                tags, List.of(), List.of(), List.of(), List.of(), Optional.empty(), true);
    }

}
