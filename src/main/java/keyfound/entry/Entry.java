package keyfound.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.text.sketch.Sketch;

/// One question with its answer.
///
/// @param order 0-based place among the entries of its file
/// @param anchors other fragment names of this entry on its collection page: the heading's slug as GitHub makes it
/// @param section anchor of the section it stands in; empty when the file has none above it
/// @param markdown the entry as written, heading included
/// @param errors the error messages it quotes, the most telling origin first
/// @param lang BCP 47 language, `en` or `zh` mostly
/// @param tags lower case, those of the file included
/// @param versions of the product the answer holds for, as written
/// @param aliases ids under which the entry was known before
/// @param twins ids of the same entry in other languages, where the writer says so
/// @param attribution people thanked or credited, as plain names; empty when nobody is
/// @param verified the day somebody last found the answer right
/// @param pinned whether the writer gave the id; one that was made from the question yields to it
public record Entry(EntryId id, CollectionId collection, SourceLocation source, int order, List<String> anchors,
        Optional<String> section, Question question, Answer answer, String markdown, List<ErrorText> errors,
        String lang, List<String> tags, List<String> versions, List<EntryId> aliases, List<EntryId> twins,
        List<String> attribution, Optional<LocalDate> verified, boolean pinned) {

    /// A link out of the site.
    private static final Pattern ADDRESS = Pattern.compile("href=\"https?://[^\"]+");

    public Entry {
        anchors = List.copyOf(anchors);
        errors = List.copyOf(errors);
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
        aliases = List.copyOf(aliases);
        twins = List.copyOf(twins);
        attribution = List.copyOf(attribution);
    }

    /// The few values of this entry that stay on the heap.
    public EntryOutline outline() {
        return new EntryOutline(this.id, this.collection, this.source, this.order, this.section, this.question.text(),
                this.lang, this.tags, this.aliases, this.twins, this.pinned, codeSketch());
    }

    /// The same entry under another id or in a collection of another id. The id that it
    /// had stays an anchor, so that links
    /// inside its file find it still.
    public Entry named(EntryId newId, CollectionId newCollection) {
        List<String> names = new ArrayList<>(this.anchors);
        if (!newId.equals(this.id) && !names.contains(this.id.value())) {
            names.add(this.id.value());
        }
        return new Entry(newId, newCollection, this.source, this.order, names, this.section, this.question, this.answer,
                this.markdown, this.errors, this.lang, this.tags, this.versions, this.aliases, this.twins,
                this.attribution, this.verified, this.pinned);
    }

    private Sketch codeSketch() {
        Stream<String> code = Stream.concat(this.answer.codeBlocks().stream(), this.answer.codeSpans().stream());
        Stream<String> errors = this.errors.stream().map(ErrorText::text);
        return Sketch.of(Stream.concat(code, errors),
                ADDRESS.matcher(this.answer.html().html()).results().map(MatchResult::group));
    }

}
