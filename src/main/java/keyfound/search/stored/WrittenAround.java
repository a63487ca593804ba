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
            if (goesOn < 0) {
                out.text(text.substring(at));
                out.number(0);
                return;
            }
            out.text(text.substring(at, goesOn));
            int same = next.length();
            while (goesOn + same < text.length() && inKnown + same < known.length()
                    && text.charAt(goesOn + same) == known.charAt(inKnown + same)) {
                same++;
            }
            out.number(same);
            at = goesOn + same;
            inKnown += same;
        }
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
