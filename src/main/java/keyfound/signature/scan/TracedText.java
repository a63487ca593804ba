package keyfound.signature.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A text that remembers where in the paste each of its characters came from.
///
/// Colour codes taken out, JSON escapes read and wrapped lines joined all keep their
/// places this way.
public final class TracedText {

    private final String text;

    /// Offset in the paste of each character of the text, ascending; null where the text
    /// stands in the paste as it is.
    private final int @Nullable [] origins;

    /// Index in `origins` of the first character, or its offset where there are none.
    private final int first;

    private final LineStarts lines;

    public TracedText(String text, int[] origins, LineStarts lines) {
        if (text.length() != origins.length) {
            throw new IllegalArgumentException(text.length() + " characters with " + origins.length + " origins");
        }
        this(text, origins, 0, lines);
    }

    private TracedText(String text, int @Nullable [] origins, int first, LineStarts lines) {
        this.text = text;
        this.origins = origins;
        this.first = first;
        this.lines = lines;
    }

    /// A text that stands in the paste as it is.
    /// @param from the offset at which it begins
    public static TracedText plain(String text, int from, LineStarts lines) {
        return new TracedText(text, null, from, lines);
    }

    public String text() {
        return this.text;
    }

    /// 1-based line of the first character; of an empty text, the first line.
    int line() {
        return this.text.isEmpty() ? 1 : this.lines.lineOf(origin(0));
    }

    public TracedText part(int from, int to) {
        return new TracedText(this.text.substring(from, to), this.origins, this.first + from, this.lines);
    }

    /// The same text as a part of a longer paste.
    /// @param above lines that stand above the text that was read
    public TracedText below(int above) {
        return new TracedText(this.text, this.origins, this.first, this.lines.below(above));
    }

    /// Offset in the paste of a character of the text.
    private int origin(int index) {
        return (this.origins == null) ? this.first + index : this.origins[this.first + index];
    }

    /// Both texts with a blank between them, which belongs to the end of this one.
    public TracedText join(TracedText next, String between) {
        int length = this.text.length();
        int[] all = new int[length + between.length() + next.text.length()];
        for (int at = 0; at < all.length; at++) {
            int behind = at - length - between.length();
            all[at] = (behind >= 0) ? next.origin(behind) : origin(Math.min(at, length - 1));
        }
        return new TracedText(this.text + between + next.text, all, this.lines);
    }

    /// Where the characters from `from` up to, not including, `to` stand, one place a
    /// line, or more where they come from several ends of it.
    public List<Place> places(int from, int to) {
        List<Place> places = new ArrayList<>();
        int at = from;
        while (at < to) {
            int line = this.lines.lineOf(origin(at));
            int begin = at;
            int next = this.lines.startOf(line + 1);
            do {
                at++;
            }
            while (at < to && origin(at) >= origin(at - 1) && origin(at) < next);
            int start = this.lines.startOf(line);
            places.add(new Place(this.lines.above() + line, origin(begin) - start, origin(at - 1) - start + 1));
        }
        return places.isEmpty() ? List.of(new Place(this.lines.above() + line(), 0, 0)) : List.copyOf(places);
    }

    @Override
    public String toString() {
        return this.text;
    }

    /// Begins a text made of characters of this one.
    public Builder builder(int expected) {
        return new Builder(this, expected);
    }

    public static final class Builder {

        private final TracedText source;

        private final StringBuilder text;

        private int[] origins;

        private Builder(TracedText source, int expected) {
            this.source = source;
            this.text = new StringBuilder(expected);
            this.origins = new int[Math.max(expected, 16)];
        }

        /// @param index in the text of the source, from which the character came
        public void add(char c, int index) {
            if (this.text.length() == this.origins.length) {
                this.origins = Arrays.copyOf(this.origins, this.origins.length * 2);
            }
            this.origins[this.text.length()] = this.source.origin(index);
            this.text.append(c);
        }

        public TracedText build() {
            return new TracedText(this.text.toString(), Arrays.copyOf(this.origins, this.text.length()),
                    this.source.lines);
        }

    }

}
