package keyfound.signature.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text that remembers where in the paste each of its characters came from.
///
/// Colour codes taken out, JSON escapes read and wrapped lines joined all keep their
/// places this way.
public final class TracedText {

    private final String text;

    /// Offset in the paste of each character of the text, ascending.
    private final int[] origins;

    private final LineStarts lines;

    public TracedText(String text, int[] origins, LineStarts lines) {
        if (text.length() != origins.length) {
            throw new IllegalArgumentException(text.length() + " characters with " + origins.length + " origins");
        }
        this.text = text;
        this.origins = origins;
        this.lines = lines;
    }

    public String text() {
        return this.text;
    }

    /// 1-based line of the first character; of an empty text, the first line.
    int line() {
        return (this.origins.length == 0) ? 1 : this.lines.lineOf(this.origins[0]);
    }

    public TracedText part(int from, int to) {
        return new TracedText(this.text.substring(from, to), Arrays.copyOfRange(this.origins, from, to), this.lines);
    }

    /// Both texts with a blank between them, which belongs to the end of this one.
    public TracedText join(TracedText next, String between) {
        int[] all = Arrays.copyOf(this.origins, this.origins.length + between.length() + next.origins.length);
        Arrays.fill(all, this.origins.length, this.origins.length + between.length(),
                this.origins[this.origins.length - 1]);
        System.arraycopy(next.origins, 0, all, this.origins.length + between.length(), next.origins.length);
        return new TracedText(this.text + between + next.text, all, this.lines);
    }

    /// Where the characters from `from` up to, not including, `to` stand, one place a
    /// line, or more where they come from several ends of it.
    public List<Place> places(int from, int to) {
        List<Place> places = new ArrayList<>();
        int at = from;
        while (at < to) {
            int line = this.lines.lineOf(this.origins[at]);
            int begin = at;
            int next = this.lines.startOf(line + 1);
            do {
                at++;
            }
            while (at < to && this.origins[at] >= this.origins[at - 1] && this.origins[at] < next);
            int start = this.lines.startOf(line);
            places.add(new Place(line, this.origins[begin] - start, this.origins[at - 1] - start + 1));
        }
        return places.isEmpty() ? List.of(new Place(line(), 0, 0)) : List.copyOf(places);
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
            this.origins[this.text.length()] = this.source.origins[index];
            this.text.append(c);
        }

        public TracedText build() {
            return new TracedText(this.text.toString(), Arrays.copyOf(this.origins, this.text.length()),
                    this.source.lines);
        }

    }

}
