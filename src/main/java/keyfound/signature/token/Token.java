package keyfound.signature.token;

import keyfound.text.LowerCase;

/// One piece of a signature: a literal word, a literal code, or a slot for something that
/// varies.
public sealed interface Token {

    /// As it stood in the text.
    String text();

    /// What is compared: equal keys mean the same piece, whatever the spelling.
    String key();

    /// A word that belongs to the message: a plain word, an identifier with its parts
    /// (`java.lang.Long`, `vc_processors::core`), or a run of Chinese, Japanese or Korean
    /// characters.
    record Word(String text) implements Token {

        @Override
        public String key() {
            return LowerCase.of(this.text);
        }

    }

    /// A code that tells this error from its neighbours: `24` of `os error 24`, `E0382`,
    /// `ENOSPC`, `0x80070005`. Two messages with different codes are different errors.
    record Code(String text) implements Token {

        @Override
        public String key() {
            return LowerCase.of(this.text);
        }

    }

    /// Something that differs from one occurrence to the next.
    ///
    /// @param text what stood there, without quotation marks, so that a matcher may give
    /// credit for it; signatures that differ in it are equal
    record Slot(SlotKind kind, String text) implements Token {

        @Override
        public String key() {
            return "*";
        }

    }

}
