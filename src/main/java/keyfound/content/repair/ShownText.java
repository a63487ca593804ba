package keyfound.content.repair;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;

/// What a reader sees of one file, letter by letter, but for the addresses that its links
/// lead to. A repair must leave it as it is: no word may move out of its entry, no code
/// out of its block.
///
/// @param ids in the file's order
/// @param entries question and answer of each, as they are shown
/// @param around titles, introduction and sections
/// @param openFences lines of code fences that are never closed
record ShownText(List<EntryId> ids, List<String> entries, List<String> around, List<Integer> openFences) {

    private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"[^\"]*\"");

    static ShownText in(SourceFile file) {
        return new ShownText(file.entries().stream().map(Entry::id).toList(),
                file.entries().stream().map(ShownText::shown).toList(), around(file.collection()),
                file.problems()
                    .stream()
                    .filter(ProblemCode.UNCLOSED_FENCE::isOf)
                    .map(problem -> problem.location().line())
                    .toList());
    }

    private static String shown(Entry entry) {
        return String.join("\n", entry.section().orElse(""), entry.question().text(),
                withoutAddresses(entry.question().html().html()), withoutAddresses(entry.answer().html().html()));
    }

    private static List<String> around(Optional<Collection> collection) {
        return collection
            .map(all -> Stream.concat(Stream.of(all.title(), withoutAddresses(all.introduction().html())),
                    all.sections()
                        .stream()
                        .map(section -> section.title() + "\n" + withoutAddresses(section.text().html())))
                .toList())
            .orElse(List.of());
    }

    private static String withoutAddresses(String html) {
        return ADDRESS.matcher(html).replaceAll("");
    }

    /// Whether the entries are the same; a mended key of the front matter may give the
    /// file another title.
    boolean hasTheEntriesOf(ShownText other) {
        return this.ids.equals(other.ids) && this.entries.equals(other.entries);
    }

    /// Whether all is the same but that fences may be closed now.
    boolean saysWhat(ShownText other) {
        return hasTheEntriesOf(other) && saysAround(other);
    }

    /// Whatever the ids of the entries.
    boolean saysAround(ShownText other) {
        return this.entries.equals(other.entries) && this.around.equals(other.around)
                && other.openFences.containsAll(this.openFences);
    }

}
