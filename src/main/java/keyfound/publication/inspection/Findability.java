package keyfound.publication.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText.Origin;
import keyfound.entry.Problem;
import keyfound.entry.SourceOutline;
import keyfound.search.Hit;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;

/// Tests whether each entry comes first in a search for its own question or the error it
/// quotes.
///
/// The search is limited to the entry's language: a twin in another language is as good
/// an answer.
public final class Findability {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private static final int ENOUGH_WORDS = 3;

    private static final int SHORTEST_NAME = 10;

    /// Of the entries that are nearest by their words so many are judged at first.
    private static final int NEAREST = 8;

    private final SearchIndex index;

    public Findability(SearchIndex index) {
        this.index = index;
    }

    public List<Problem> problems(Collection<SourceOutline> files) {
        return files.stream()
            .flatMap(file -> file.entries().stream())
            .parallel()
            .flatMap(entry -> this.index.entry(entry.id()).stream())
            .flatMap(this::problems)
            .toList();
    }

    /// @return at most one problem
    Stream<Problem> problems(Entry entry) {
        Stream<Problem> question = isTelling(entry.question().text())
                ? tried(entry, "question", entry.question().text()) : Stream.of();
        Stream<Problem> errors = entry.errors()
            .stream()
            .filter(error -> error.origin() == Origin.METADATA || error.origin() == Origin.QUESTION)
            .filter(error -> !error.text().equals(entry.question().text()))
            .filter(error -> error.origin() == Origin.METADATA || isErrorText(error.text()))
            .flatMap(error -> tried(entry, "error text", error.text()));
        return Stream.concat(question, errors).limit(1);
    }

    /// A name such as "Topics" or "CSI driver" tells nothing apart.
    private static boolean isTelling(String question) {
        return question.length() >= SHORTEST_NAME && (question.endsWith("?") || isErrorText(question)
                || question.codePoints().anyMatch(Character::isIdeographic));
    }

    /// A name in code, such as `curl`, leads to many entries; a message has more words.
    private static boolean isErrorText(String text) {
        return WORDS.splitAsStream(text.strip()).limit(ENOUGH_WORDS).count() == ENOUGH_WORDS;
    }

    /// Nearly every entry comes first, which the order of the nearest few tells with a
    /// part of the work. The search that a reader sees decides where it does not.
    private Stream<Problem> tried(Entry entry, String kind, String text) {
        SearchQuery query = new SearchQuery(text, Optional.of(entry.lang()), Set.of(), Optional.empty(), 1, 1);
        if (this.index.ranked(query, NEAREST).ids().stream().findFirst().equals(Optional.of(entry.id()))) {
            return Stream.of();
        }
        Optional<EntryId> first = this.index.search(query)
            .hits()
            .stream()
            .findFirst()
            .map(Hit::entry)
            .map(EntryOutline::id);
        return first.equals(Optional.of(entry.id())) ? Stream.of()
                : Stream.of(ProblemCode.NOT_FOUND_FIRST.at(entry.source(), entry.id(), kind, firstLine(text)));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

}
