package keyfound.permalink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is served now and was not before, looked up by what an old address may have in common with it.
final class Newcomers {

    /// What so many have in common tells nothing, and would make the search quadratic.
    private static final int TOO_COMMON = 256;

    /// A question has few words, of which an alike one has most: the rarest finds it.
    private static final int MOST_BY_WORD = 64;

    private final Map<String, List<Named>> byQuestion = new HashMap<>();

    private final Map<String, List<Named>> byQuestionAndFile = new HashMap<>();

    private final Map<String, List<Named>> byAnswer = new HashMap<>();

    private final Map<String, List<Named>> byHash = new HashMap<>();

    private final Map<String, List<Named>> byWord = new HashMap<>();

    Newcomers(Collection<Address> newcomers) {
        for (Address address : newcomers) {
            Named named = Named.of(address);
            add(this.byQuestion, named.question().plain(), named);
            add(this.byQuestionAndFile, questionAndFile(named), named);
            add(this.byAnswer, address.sketch().value(), named);
            address.sketch().hashes().forEach(hash -> add(this.byHash, hash, named));
            named.question().words().forEach(word -> add(this.byWord, word, named));
        }
    }

    /// Those that ask the same; where too many do, those of its file.
    List<Named> asking(Named old) {
        List<Named> all = found(this.byQuestion, old.question().plain());
        return (all.size() <= TOO_COMMON) ? all : few(found(this.byQuestionAndFile, questionAndFile(old)));
    }

    /// Those that answer the same; where too many do the answer is a template.
    List<Named> answering(Named old) {
        return few(found(this.byAnswer, old.address().sketch().value()));
    }

    /// Those that have enough of the answer or of the question to be looked at. The
    /// rarest
    /// words are asked first, until there are many.
    Set<Named> near(Named old) {
        Set<Named> near = new LinkedHashSet<>();
        addBearers(this.byHash, old.address().sketch().hashes(), TOO_COMMON, near);
        addBearers(this.byWord, old.question().words(), MOST_BY_WORD, near);
        return near;
    }

    private static void addBearers(Map<String, List<Named>> map, List<String> keys, int most, Set<Named> near) {
        List<List<Named>> rarestFirst = keys.stream()
            .map(key -> found(map, key))
            .filter(bearers -> !bearers.isEmpty())
            .sorted(Comparator.comparingInt(List::size))
            .toList();
        int added = 0;
        for (List<Named> bearers : rarestFirst) {
            added += bearers.size();
            if (added > most) {
                return;
            }
            near.addAll(bearers);
        }
    }

    private static List<Named> found(Map<String, List<Named>> map, String key) {
        return map.getOrDefault(key, List.of());
    }

    private static List<Named> few(List<Named> bearers) {
        return (bearers.size() <= TOO_COMMON) ? bearers : List.of();
    }

    private static String questionAndFile(Named named) {
        return named.question().plain() + "\n" + named.address().file();
    }

    private static void add(Map<String, List<Named>> map, String key, Named named) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(named);
    }

}
