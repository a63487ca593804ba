package keyfound.signature.scan;

/// Where the next of some characters stands, for a reader who goes on from left to right:
/// he need not look ahead from each place for what is not there.
public final class NextOf {

    private final String text;

    private final String wanted;

    private int next = -1;

    /// @param wanted any of these characters
    public NextOf(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /// Whether one of them stands within the next `most` characters.
    /// @param from never less than in the call before
    public boolean isWithin(int from, int most) {
        if (this.next < from) {
            this.next = Scan.run(this.text, from, this.text.length(), c -> this.wanted.indexOf(c) < 0);
        }
        return this.next < Math.min(this.text.length(), (long) from + most);
    }

}
