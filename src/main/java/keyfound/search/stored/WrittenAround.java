package keyfound.search.stored;

/// A text as bytes, told by another one that it mostly contains, here and there with
/// something between: a question as Markdown or as HTML.
final class WrittenAround {

    /// So many characters tell where the known text goes on.
    private static final int NEXT = 4;

    private WrittenAround() {
    }

    /// By turns what is not known, and how much of the known text follows; 0 behind the
    /// last one.
    static void write(ByteWriter out, String text, String known) {
        int at = 0;
        int inKnown = 0;
        while (true) {
            String next = known.substring(inKnown, Math.min(known.length(), inKnown + NEXT));
            int goesOn = next.isEmpty() ? -1 : text.indexOf(next, at);
            int same = (goesOn < 0) ? 0 : same(text, goesOn, known, inKnown);
            if (same == 0) {
                out.text(text.substring(at));
                out.number(0);
                return;
            }
            out.text(text.substring(at, goesOn));
            out.number(same);
            at = goesOn + same;
            inKnown += same;
        }
    }

    /// How many characters two texts have in common from two places on, no half of one.
    static int same(String one, int from, String other, int otherFrom) {
        int same = 0;
        while (from + same < one.length() && otherFrom + same < other.length()
                && one.charAt(from + same) == other.charAt(otherFrom + same)) {
            same++;
        }
        return (same > 0 && Character.isHighSurrogate(one.charAt(from + same - 1))) ? same - 1 : same;
    }

    static String read(ByteReader in, String known) {
        StringBuilder text = new StringBuilder(in.text());
        int inKnown = 0;
        for (int same = in.number(); same > 0; same = in.number()) {
            text.append(known, inKnown, inKnown + same).append(in.text());
            inKnown += same;
        }
        return text.toString();
    }

}
