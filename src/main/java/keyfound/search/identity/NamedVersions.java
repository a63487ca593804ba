package keyfound.search.identity;

import java.util.List;
import java.util.Optional;

import keyfound.search.Difference;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;

/// Tells two messages apart that name another version of the same thing: `class file
/// major version 65` and `61`.
///
/// Only the first number of a version counts, where the word stands right in front of it.
final class NamedVersions {

    private NamedVersions() {
    }

    static Optional<Difference> differing(ErrorMatch match) {
        MessageUnits brought = match.brought();
        MessageUnits written = match.known().message();
        for (Alignment.Pair pair : match.alignment().pairs()) {
            String ours = version(brought.units(), pair.brought());
            String theirs = version(written.units(), pair.written());
            if (!ours.isEmpty() && !theirs.isEmpty() && !major(ours).equals(major(theirs))) {
                return Optional.of(new Difference(Difference.Kind.OTHER_NAME, ours, theirs));
            }
        }
        return Optional.empty();
    }

    /// The number in a slot behind the word; empty when none is.
    private static String version(List<Unit> units, int at) {
        Unit unit = units.get(at);
        boolean behind = at > 0 && unit.isSlot() && units.get(at - 1).key().equals("version");
        return (behind && Character.isDigit(unit.key().charAt(0))) ? unit.key() : "";
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return (dot < 0) ? version : version.substring(0, dot);
    }

}
