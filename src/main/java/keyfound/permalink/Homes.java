package keyfound.permalink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds for an address that went away where its content is served now.
///
/// A writer's alias decides. Without one the same question counts, and the resemblance of the answers: alone when it is
/// high, with the same file or the same place in it when it is middling.
final class Homes {

    /// Two answers of different entries of one collection resemble each other less than
    /// this,
    /// an answer and the larger half of it more.
    private static final double ALONE = 0.5;

    private static final double IN_THE_SAME_FILE = 0.3;

    private static final double AT_THE_SAME_PLACE = 0.15;

    /// A hash that so many answers have in common tells nothing and would make the search
    /// quadratic.
    private static final int TOO_COMMON = 256;

    private final Map<String, Address> byAlias = new HashMap<>();

    private final Map<String, List<Address>> byText = new HashMap<>();

    private final Map<String, List<Address>> byHash = new HashMap<>();

    private final Map<String, List<Address>> byFile = new HashMap<>();

    /// @param aliases all that is served now, as far as it changed: these may be meant by
    /// an alias
    /// @param newcomers those of them that were not served before: these may be an old
    /// entry under a new id
    Homes(Collection<Address> aliases, Collection<Address> newcomers) {
        aliases.forEach(address -> address.aliases().forEach(alias -> this.byAlias.putIfAbsent(alias, address)));
        for (Address address : newcomers) {
            add(this.byText, normal(address.text()), address);
            add(this.byFile, address.file(), address);
            address.sketch().hashes().forEach(hash -> add(this.byHash, hash, address));
        }
    }

    /// Whether the answers under one id are of different entries: they have little in
    /// common.
    static boolean isOther(Address before, Address now) {
        return !before.sketch().isEmpty() && !now.sketch().isEmpty()
                && before.sketch().resemblance(now.sketch()) < ALONE;
    }

    /// @return the id under which it is served now; empty when there is none
    Optional<String> of(Address old) {
        Address alias = this.byAlias.get(old.id());
        return (alias != null) ? Optional.of(alias.id()) : likely(old).map(Address::id);
    }

    private Optional<Address> likely(Address old) {
        Comparator<Address> likeness = Comparator.comparingDouble(address -> likeness(old, address));
        return candidates(old).stream()
            .filter(address -> likeness(old, address) >= 1)
            .max(likeness.thenComparing(Address::id, Comparator.reverseOrder()));
    }

    private Set<Address> candidates(Address old) {
        Set<Address> candidates = new HashSet<>(this.byText.getOrDefault(normal(old.text()), List.of()));
        List<Address> neighbours = this.byFile.getOrDefault(old.file(), List.of());
        if (neighbours.size() <= TOO_COMMON) {
            candidates.addAll(neighbours);
        }
        for (String hash : old.sketch().hashes()) {
            List<Address> bearers = this.byHash.getOrDefault(hash, List.of());
            if (bearers.size() <= TOO_COMMON) {
                candidates.addAll(bearers);
            }
        }
        return candidates;
    }

    /// 1 or more when it is likely the same entry.
    private static double likeness(Address old, Address address) {
        boolean sameFile = old.file().equals(address.file());
        boolean samePlace = sameFile && old.place() == address.place();
        double needed = samePlace ? AT_THE_SAME_PLACE : sameFile ? IN_THE_SAME_FILE : ALONE;
        double sameText = normal(old.text()).equals(normal(address.text())) ? 1 : 0;
        return sameText + old.sketch().resemblance(address.sketch()) / needed;
    }

    private static void add(Map<String, List<Address>> map, String key, Address address) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(address);
    }

    /// Letters and digits only, so that a changed full stop or capital is no new
    /// question.
    private static String normal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

}
