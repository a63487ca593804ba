package keyfound.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Which files an audience may see. The first rule that is about a file decides; a file
/// without a rule is seen by everybody who may read at all.
public final class Visibility {

    /// Everybody sees everything.
    public static final Visibility OPEN = new Visibility(List.of(), true);

    private final List<VisibilityRule> rules;

    private final boolean strangersRead;

    private Visibility(List<VisibilityRule> rules, boolean strangersRead) {
        this.rules = rules;
        this.strangersRead = strangersRead;
    }

    /// @param rules as the setting has them, the first that is about a file decides
    /// @param strangersRead whether somebody who did not sign in reads anything
    /// @throws IllegalArgumentException when one is no rule
    public static Visibility of(List<String> rules, boolean strangersRead) {
        return new Visibility(rules.stream().map(VisibilityRule::of).toList(), strangersRead);
    }

    /// What this audience sees.
    public Sight of(Audience audience) {
        if (audience.maintainer()) {
            return Sight.ALL;
        }
        if (!this.strangersRead && !audience.signedIn()) {
            return new Sight("none", _ -> false);
        }
        BitSet admitted = new BitSet();
        for (int rule = 0; rule < this.rules.size(); rule++) {
            admitted.set(rule, this.rules.get(rule).admits(audience));
        }
        return (admitted.cardinality() == this.rules.size()) ? Sight.ALL
                : new Sight(admitted.toString(), path -> isSeen(path, admitted));
    }

    private boolean isSeen(String path, BitSet admitted) {
        for (int rule = 0; rule < this.rules.size(); rule++) {
            if (this.rules.get(rule).isAbout(path)) {
                return admitted.get(rule);
            }
        }
        return true;
    }

    /// The groups that make a difference; others need not be remembered.
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        this.rules.forEach(rule -> groups.addAll(rule.groups()));
        return groups;
    }

    /// The patterns that no file fits: a folder that was renamed would be seen by all.
    public List<String> idle(Collection<String> paths) {
        List<String> idle = new ArrayList<>();
        for (VisibilityRule rule : this.rules) {
            if (paths.stream().noneMatch(rule::isAbout)) {
                idle.add(rule.glob());
            }
        }
        return idle;
    }

    /// What an audience sees.
    ///
    /// @param key equal for audiences that see the same
    /// @param files whether the file with this path is seen
    public record Sight(String key, Predicate<String> files) {

        public static final Sight ALL = new Sight("all", _ -> true);

        public boolean isAll() {
            return this.key.equals(ALL.key);
        }

    }

}
