package keyfound.signature.prefix;

import java.util.List;

import keyfound.signature.scan.Scan;

/// Words with which runtimes announce an exception or a panic.
final class CausePrefix implements Prefix {

    private static final List<String> CAUSES = List.of("Caused by: ", "Caused by:", "[cause]: ", "Root cause: ",
            "Nested exception: ", "Wrapped by: ", "Suppressed: ", "cause: ", "---> ");

    private static final List<String> MARKS = List.of("Unhandled exception. ", "Unhandled exception: ",
            "Unhandled Exception: ", "Unhandled rejection ", "Uncaught exception: ", "Uncaught (in promise) ",
            "Uncaught ", "PHP Fatal error:", "Fatal error: ", "fatal error: ", "PHP Parse error:", "PHP Warning:",
            "what():", "(error) ", "FAILED! => ");

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        for (String cause : CAUSES) {
            if (Scan.startsWithIgnoreCase(text, from, cause)) {
                peeled.foundCause();
                return from + cause.length();
            }
        }
        for (String mark : MARKS) {
            if (text.startsWith(mark, from)) {
                peeled.foundMark();
                return from + mark.length();
            }
        }
        int end = inThread(text, from);
        if (end > from) {
            peeled.foundMark();
        }
        return end;
    }

    /// `Exception in thread "main" `, `thread 'main' panicked at `.
    private static int inThread(String text, int from) {
        if (text.startsWith("Exception in thread \"", from)) {
            int quote = Scan.find(text, from + 21, 200, '"');
            return (quote > 0) ? quote + 1 : from;
        }
        if (text.startsWith("thread '", from)) {
            int panicked = text.indexOf("panicked at ", from);
            return (panicked > 0 && panicked - from < 200) ? panicked + 12 : from;
        }
        return from;
    }

}
