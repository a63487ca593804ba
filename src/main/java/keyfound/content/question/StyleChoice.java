package keyfound.content.question;

import java.util.List;
import java.util.Optional;

import keyfound.content.question.QuestionStyle.Reading;

/// Chooses the way in which a file is written.
///
/// A marker such as `Q:` is the writer's word and counts double; else the style that sees the most questions wins, and
/// of two that see the same number the one listed first. A file in which no style sees a question is one entry.
public final class StyleChoice {

    private static final List<QuestionStyle> MARKED = List.of(new MarkedHeadings(),
            new QuestionParagraphs(QuestionParagraphs.Sign.MARKER));

    private static final List<QuestionStyle> UNMARKED = List.of(new QuestionHeadings(), new DetailsBlocks(),
            new QuestionParagraphs(QuestionParagraphs.Sign.BOLD), new NumberedItems(), new QuestionTables(),
            new DefinitionLists(true), new HtmlDefinitionLists(true),
            new QuestionParagraphs(QuestionParagraphs.Sign.PROBLEM));

    /// In a FAQ in which nothing else asks.
    private static final List<QuestionStyle> TERMS = List.of(new DefinitionLists(false), new HtmlDefinitionLists(false),
            new QuestionParagraphs(QuestionParagraphs.Sign.RUN_IN),
            new QuestionParagraphs(QuestionParagraphs.Sign.PLAIN));

    private static final QuestionStyle LAST_RESORT = new WholeFile();

    private StyleChoice() {
    }

    /// @return empty when the file asks nothing and has no heading
    public static Optional<Reading> choose(Outline outline) {
        Optional<Reading> marked = best(MARKED, outline);
        Optional<Reading> unmarked = best(UNMARKED, outline);
        if (marked.isPresent() && marked.get().questions() * 2 >= unmarked.map(StyleChoice::weight).orElse(0L)) {
            return marked.map(OutlineNumbers::cut);
        }
        return unmarked.or(() -> best(TERMS, outline)).map(OutlineNumbers::cut).or(() -> LAST_RESORT.read(outline));
    }

    private static Optional<Reading> best(List<QuestionStyle> styles, Outline outline) {
        return styles.stream()
            .map(style -> style.read(outline))
            .flatMap(Optional::stream)
            .map(Weighed::of)
            .reduce((best, next) -> (next.weight() > best.weight()) ? next : best)
            .map(Weighed::reading);
    }

    /// How many questions it sees; what stands below a heading that asks is a part of
    /// the answer to that.
    private static long weight(Reading reading) {
        long weight = 0;
        int within = Integer.MAX_VALUE;
        for (FilePiece piece : reading.pieces()) {
            if (piece instanceof FilePiece.Group group) {
                String words = Outline.words(group.node());
                boolean asks = group.level() > 1 && HeadingWords.asks(words) && !HeadingWords.isFaq(words);
                within = (group.level() > within) ? within : asks ? group.level() : Integer.MAX_VALUE;
            }
            weight += (piece instanceof FilePiece.Ask && within == Integer.MAX_VALUE) ? 1 : 0;
        }
        return weight;
    }

    private record Weighed(Reading reading, long weight) {

        static Weighed of(Reading reading) {
            return new Weighed(reading, StyleChoice.weight(reading));
        }

    }

}
