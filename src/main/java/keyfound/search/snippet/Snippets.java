package keyfound.search.snippet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import keyfound.entry.EntryOutline;
import keyfound.search.Grounds;
import keyfound.search.Hit;
import keyfound.search.Reason;
import keyfound.search.Snippet;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.retrieval.EngineEntries;

/// Cuts the piece of an answer that says most about a query: the piece with the greatest
/// total weight of different words.
public final class Snippets {

    /// Longest piece.
    public static final int MAX_UNITS = 240;

    /// How far before its first marked word a piece may begin, so that it starts with a
    /// sentence or at least a word.
    private static final int MAX_LEAD = 80;

    /// Of longer answers only the beginning is read.
    private static final int MAX_TEXT_UNITS = 60_000;

    private final Highlighter marker;

    public Snippets(Highlighter marker) {
        this.marker = marker;
    }

    /// The entry as a hit, with the pieces that match.
    public Hit hit(JudgedEntry match, EngineEntries entries, Reason reason) {
        return hit(match, entries, reason, best(entries.answer(match.retrieved().document())));
    }

    /// The same without a piece of its answer.
    public Hit briefHit(JudgedEntry match, EngineEntries entries, Reason reason) {
        return hit(match, entries, reason, new Snippet("", List.of()));
    }

    private Hit hit(JudgedEntry match, EngineEntries entries, Reason reason, Snippet answer) {
        EntryOutline outline = entries.outline(match.retrieved().document());
        return new Hit(outline, match.score(), match.verdict(), question(outline.question()), answer,
                new Grounds(match.lines(), match.difference(), reason));
    }

    public Snippet question(String text) {
        return new Snippet(text, this.marker.ranges(text));
    }

    private Snippet best(AnswerText answer) {
        Piece best = Piece.NONE;
        String bestText = "";
        int left = MAX_TEXT_UNITS;
        for (int at = -1; at < answer.codeBlocks().size(); at++) {
            char[] line = ((at < 0) ? answer.prose() : answer.codeBlocks().get(at)).toCharArray();
            int length = OneLine.within(line, left);
            left -= length;
            Piece piece = best(this.marker.marks(line, length));
            if (piece.weight() > best.weight()) {
                best = piece;
                bestText = new String(line, 0, length);
            }
        }
        return snippet(best.marks().isEmpty() ? beginning(answer) : bestText, best);
    }

    private static String beginning(AnswerText answer) {
        return Stream.concat(Stream.of(answer.prose()), answer.codeBlocks().stream())
            .filter(text -> !text.isBlank())
            .findFirst()
            .map(text -> OneLine.of(text, MAX_UNITS * 4))
            .orElse("");
    }

    /// Slides a window over the marks; of equal pieces the first is best.
    private static Piece best(List<Highlighter.Mark> marks) {
        Map<String, Integer> inside = new HashMap<>();
        Piece best = Piece.NONE;
        double weight = 0;
        int first = 0;
        for (int last = 0; last < marks.size(); last++) {
            Highlighter.Mark entering = marks.get(last);
            if (inside.merge(entering.term(), 1, Integer::sum) == 1) {
                weight += entering.weight();
            }
            while (entering.end() - marks.get(first).start() > MAX_UNITS && first < last) {
                Highlighter.Mark leaving = marks.get(first);
                if (inside.merge(leaving.term(), -1, Integer::sum) == 0) {
                    weight -= leaving.weight();
                }
                first++;
            }
            if (weight > best.weight() + 1e-9) {
                best = new Piece(weight, marks.subList(first, last + 1));
            }
        }
        return best;
    }

    private static Snippet snippet(String line, Piece piece) {
        if (piece.marks().isEmpty()) {
            return new Snippet(line.substring(0, OneLine.endOfWord(line, 0, MAX_UNITS)), List.of());
        }
        int firstMark = piece.marks().getFirst().start();
        int lastMark = piece.marks().stream().mapToInt(Highlighter.Mark::end).max().orElse(firstMark);
        int spare = Math.max(0, MAX_UNITS - (lastMark - firstMark));
        int start = OneLine.startOfSentence(line, firstMark, Math.min(MAX_LEAD, spare));
        int end = Math.max(lastMark, OneLine.endOfWord(line, start, MAX_UNITS));
        return new Snippet(line.substring(start, end), Highlighter.ranges(piece.marks(), start));
    }

    /// @param marks in order, all within the length of a piece
    private record Piece(double weight, List<Highlighter.Mark> marks) {

        static final Piece NONE = new Piece(0, List.of());

    }

}
