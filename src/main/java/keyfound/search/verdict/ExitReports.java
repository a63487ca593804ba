package keyfound.search.verdict;

import java.util.Set;
import java.util.stream.Collectors;

import keyfound.signature.token.AnnouncedNumber;
import keyfound.signature.token.Signature;

/// Finds the code with which a program was killed, however it is told: `exited with code
/// 139`, `Exit Code: 137`, `"ExitCode": 137,`, `Exited (137) 2 hours ago`, `退出码 137`.
///
/// Only codes of 128 and a signal (129 to 165) count: they say by themselves what
/// happened, whoever tells of them, while `exit code 1` says nothing.
final class ExitReports {

    /// More words than this say something else.
    private static final int MAX_WORDS = 12;

    private static final int LEAST = 129;

    private static final int GREATEST = 165;

    private ExitReports() {
    }

    /// The codes that a message tells of, when it says little else; empty otherwise.
    static Set<String> in(Signature signature) {
        if (signature.placed().size() > MAX_WORDS) {
            return Set.of();
        }
        return AnnouncedNumber.in(signature)
            .stream()
            .filter(each -> each.family() == AnnouncedNumber.Family.EXIT && isSignal(Integer.parseInt(each.number())))
            .map(AnnouncedNumber::number)
            .collect(Collectors.toSet());
    }

    private static boolean isSignal(int code) {
        return code >= LEAST && code <= GREATEST;
    }

}
