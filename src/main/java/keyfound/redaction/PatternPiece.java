package keyfound.redaction;

/// A piece of a prefix rule: a literal text, or a run of some characters.
///
/// @param characters the literal text; of a run all its characters, one by one
/// @param most -1 when there is no bound
/// @param hidden whether the piece is in parentheses
record PatternPiece(boolean literal, String characters, int least, int most, boolean hidden) {

    /// Where the piece ends that begins at `from`; -1 when it does not stand there.
    int end(CharSequence text, int from) {
        if (this.literal) {
            return Ascii.startsWith(text, from, this.characters, false) ? from + this.characters.length() : -1;
        }
        int to = from;
        while (to < text.length() && (this.most < 0 || to - from < this.most)
                && this.characters.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return (to - from >= this.least) ? to : -1;
    }

}
