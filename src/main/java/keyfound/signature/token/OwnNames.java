package keyfound.signature.token;

import java.util.List;
import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.text.LowerCase;

/// Tells the names that somebody gave to a host or a workload of his own, by the word in
/// front of them: `host db-1.shop`, `StatefulSet orders-server`.
final class OwnNames {

    private static final Set<String> GIVEN_TO = Set.of("host", "hostname", "pod", "pods", "namespace", "statefulset",
            "deployment", "daemonset", "replicaset");

    private OwnNames() {
    }

    /// @param before the tokens in front of the name
    static boolean isGiven(String text, int from, String name, List<PlacedToken> before) {
        if (name.indexOf('-') < 0 || before.isEmpty() || Chars.at(text, from - 1) != ' ') {
            return false;
        }
        PlacedToken last = before.getLast();
        return last.end() == from - 1 && last.token() instanceof Token.Word(String word)
                && GIVEN_TO.contains(LowerCase.of(word)) && name.chars().allMatch(OwnNames::isPart);
    }

    private static boolean isPart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

}
