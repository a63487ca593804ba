package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import keyfound.permalink.address.Address;

/// The addresses that are new in this publication, looked up by what an old address may
/// have in common with them.
final class NewAddresses {

    /// What more addresses than this have in common tells nothing, and would make the
    /// search quadratic.
    private static final int TOO_COMMON = 256;

    /// A question has few words, and a similar question has most of them: the rarest word
    /// finds it.
    private static final int MOST_BY_WORD = 64;

    private final Map<String, List<AddressedQuestion>> byQuestion = new HashMap<>();

    private final Map<String, List<AddressedQuestion>> byQuestionAndFile = new HashMap<>();

    private final Map<String, List<AddressedQuestion>> byAnswer = new HashMap<>();

    private final Map<String, List<AddressedQuestion>> byHash = new HashMap<>();

    private final Map<String, List<AddressedQuestion>> byWord = new HashMap<>();

    NewAddresses(Collection<Address> newAddresses) {
        for (Address address : newAddresses) {
            AddressedQuestion asked = AddressedQuestion.of(address);
            add(this.byQuestion, asked.question().plain(), asked);
            add(this.byQuestionAndFile, questionAndFile(asked), asked);
            add(this.byAnswer, address.sketch().value(), asked);
            address.sketch().hashes().forEach(hash -> add(this.byHash, hash, asked));
            asked.question().words().forEach(word -> add(this.byWord, word, asked));
        }
    }

    /// The addresses with the same question; where there are too many, those in the same
    /// file.
    List<AddressedQuestion> asking(AddressedQuestion old) {
        List<AddressedQuestion> all = found(this.byQuestion, old.question().plain());
        return (all.size() <= TOO_COMMON) ? all : few(found(this.byQuestionAndFile, questionAndFile(old)));
    }

    /// The addresses with the same answer; where there are too many, the answer is a
    /// template and none counts.
    List<AddressedQuestion> answering(AddressedQuestion old) {
        return few(found(this.byAnswer, old.address().sketch().value()));
    }

    /// The addresses that share enough of the answer or the question for a closer look.
    /// The rarest words are looked up first, until there are many addresses.
    Set<AddressedQuestion> near(AddressedQuestion old) {
        Set<AddressedQuestion> near = new LinkedHashSet<>();
        addFound(this.byHash, old.address().sketch().hashes(), TOO_COMMON, near);
        addFound(this.byWord, old.question().words(), MOST_BY_WORD, near);
        return near;
    }

    private static void addFound(Map<String, List<AddressedQuestion>> map, List<String> keys, int most,
            Set<AddressedQuestion> near) {
        List<List<AddressedQuestion>> rarestFirst = keys.stream()
            .map(key -> found(map, key))
            .filter(found -> !found.isEmpty())
            .sorted(Comparator.comparingInt(List::size))
            .toList();
        int added = 0;
        for (List<AddressedQuestion> found : rarestFirst) {
            added += found.size();
            if (added > most) {
                return;
            }
            near.addAll(found);
        }
    }

    private static List<AddressedQuestion> found(Map<String, List<AddressedQuestion>> map, String key) {
        return map.getOrDefault(key, List.of());
    }

    private static List<AddressedQuestion> few(List<AddressedQuestion> found) {
        return (found.size() <= TOO_COMMON) ? found : List.of();
    }

    private static String questionAndFile(AddressedQuestion asked) {
        return asked.question().plain() + "\n" + asked.address().file();
    }

    private static void add(Map<String, List<AddressedQuestion>> map, String key, AddressedQuestion asked) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(asked);
    }

}
