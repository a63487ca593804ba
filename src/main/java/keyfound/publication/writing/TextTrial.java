package keyfound.publication.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import keyfound.content.ContentLoader;
import keyfound.entry.SourceFile;
import keyfound.search.IndexUpdate;
import keyfound.search.RankedEntries;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;
import keyfound.search.storage.EngineStorage;

/// Tells what a text would give if it were saved: its entries, its problems, and which
/// lines of readers it would make known.
@Component
public final class TextTrial {

    /// Whatever the server searches with: nobody else sees this index.
    private static final String EMBEDDED = "lucene";

    /// @param lines as readers brought them
    public Result of(ContentText text, List<String> lines) {
        SourceFile file = ContentLoader.read(text.path(), text.text());
        return new Result(file, lines.isEmpty() ? List.of() : tried(file, lines));
    }

    /// Verdicts depend on no other entry, so an index of this file alone tells them.
    private List<Line> tried(SourceFile file, List<String> lines) {
        try {
            Path folder = Files.createTempDirectory("keyfound-trial");
            try (SearchEngine opened = SearchEngineFactory.named(EMBEDDED)
                .open(EngineStorage.in(folder.resolve("index"))); IndexUpdate update = opened.update()) {
                update.put(file);
                try (SearchIndex index = update.commit()) {
                    return lines.stream().map(line -> new Line(line, verdict(line, index))).toList();
                }
            }
            finally {
                delete(folder);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Verdict verdict(String line, SearchIndex index) {
        RankedEntries found = index.ranked(SearchQuery.of(line));
        return found.verdict();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// What a text would give.
    ///
    /// @param file its entries and problems
    /// @param lines in the order that was asked for
    public record Result(SourceFile file, List<Line> lines) {

        public Result {
            lines = List.copyOf(lines);
        }

    }

    /// A line of a reader, and what would be said of it.
    public record Line(String text, Verdict verdict) {
    }

}
