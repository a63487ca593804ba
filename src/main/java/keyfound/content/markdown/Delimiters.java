package keyfound.content.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/// flexmark's `*`, `_` and `~`, each reading a character for every pair it looks at: a
/// text of marks that never match is otherwise compared for hours without a look at the
/// clock of a {@link DeadlineText}.
final class Delimiters implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false).set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new Asterisks())
            .customDelimiterProcessor(new Underscores())
            .customDelimiterProcessor(new Tildes());
    }

    /// Always true: flexmark replaces NUL.
    private static boolean isInTime(DelimiterRun opener) {
        return !(opener instanceof Delimiter delimiter) || delimiter.getInput().charAt(0) != '\0';
    }

    private static final class Asterisks extends AsteriskDelimiterProcessor {

        Asterisks() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return isInTime(opener) ? super.getDelimiterUse(opener, closer) : 0;
        }

    }

    private static final class Underscores extends UnderscoreDelimiterProcessor {

        Underscores() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return isInTime(opener) ? super.getDelimiterUse(opener, closer) : 0;
        }

    }

    /// One or two, as many behind the words as before them (as at GitHub; the
    /// specification has two).
    private static final class Tildes extends StrikethroughDelimiterProcessor {

        private static final int MOST = 2;

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            boolean alike = opener.length() == closer.length() && opener.length() <= MOST;
            return (isInTime(opener) && alike) ? opener.length() : 0;
        }

    }

}
