package keyfound.search.query;

import java.util.Optional;

import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.PasteReader;

/// What is searched of a text that is too long to be searched whole: as much as is
/// allowed around its most telling line, wherever that stands. Of the other lines nothing
/// is left but their number.
///
/// The text is read in stretches of the allowed length, a few at most. So this takes
/// bounded time, and however many lines there are, those of one stretch are held.
///
/// @param text what is searched
/// @param above lines of the whole text above it
/// @param below lines of the whole text below it
/// @param cut whether that is not all of it
record LongText(String text, int above, int below, boolean cut) {

    /// @param most UTF-16 units that are searched
    static LongText of(String text, int most) {
        if (text.length() <= most) {
            return new LongText(text, 0, 0, false);
        }
        int telling = tellingLine(text, most);
        int from = lineStart(text, Math.clamp(telling - (long) most / 2, 0, text.length() - most));
        int to = Math.min(text.length(), from + most);
        return new LongText(text.substring(from, to), lineEnds(text, 0, from), lineEnds(text, to, text.length()), true);
    }

    Paste read() {
        return PasteReader.readPart(this.text, this.above, this.below);
    }

    /// Where the most telling line begins; of equals the last, where a log ends in the
    /// failure.
    private static int tellingLine(String text, int most) {
        int telling = text.length();
        double weight = 0;
        for (FailureStretches.Stretch stretch : FailureStretches.of(text, most)) {
            String part = text.substring(stretch.from(), stretch.to());
            Optional<Candidate> best = PasteReader.read(part).best();
            if (best.isPresent() && best.get().weight() >= weight) {
                weight = best.get().weight();
                telling = stretch.from() + lineOffset(part, best.get().line());
            }
        }
        return telling;
    }

    /// @param line 1-based
    private static int lineOffset(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /// The beginning of the next line, unless none ends near.
    private static int lineStart(String text, int at) {
        int lineEnd = (at == 0) ? -1 : text.indexOf('\n', at - 1);
        return (lineEnd < 0 || lineEnd - at > 10_000) ? at : lineEnd + 1;
    }

    private static int lineEnds(String text, int from, int to) {
        int lines = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

}
