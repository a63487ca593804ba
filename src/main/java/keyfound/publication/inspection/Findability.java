package keyfound.publication.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Stream<Problem> question = tried(entry, "question", entry.question().text());
        Stream<Problem> errors = entry.errors()
            .stream()
            .filter(error -> error.origin() == Origin.METADATA || error.origin() == Origin.QUESTION)
            .filter(error -> !error.text().equals(entry.question().text()))
            .flatMap(error -> tried(entry, "error text", error.text()));
        return Stream.concat(question, errors).limit(1);
    }

    private Stream<Problem> tried(Entry entry, String kind, String text) {
        Optional<EntryId> first = this.index
            .search(new SearchQuery(text, Optional.of(entry.lang()), Set.of(), Optional.empty(), 1, 1))
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
