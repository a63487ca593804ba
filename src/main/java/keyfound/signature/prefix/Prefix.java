package keyfound.signature.prefix;

/// One kind of what programs print in front of a message.
interface Prefix {

    /// Where the prefix that begins at `from` ends; `from` when none begins there.
    /// @param peeled takes note of what the prefix says of the line
    int end(String text, int from, PeeledLine peeled);

}
