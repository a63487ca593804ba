package keyfound.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.text.PathLanguage;

/// What finding twins needs of one file, computed once while the file stays the same.
///
/// @param language language of the file; empty when it gave no collection
/// @param plainPath its path without the language
/// @param told places of the entries whose writer names a twin
/// @param marked places of the entries whose ids name their language
/// @param within pairs of entries of this file that are twins
record TwinNote(SourceOutline file, String language, String plainPath, CodeWords words, List<Integer> told,
        List<Integer> marked, List<TwinAlignment.Pair> within) {

    static TwinNote of(SourceOutline file) {
        List<EntryOutline> entries = List.copyOf(file.entries());
        String plainPath = PathLanguage.without(file.path());
        return new TwinNote(file, file.collection().map(Collection::lang).orElse("").intern(),
                plainPath.equals(file.path()) ? file.path() : plainPath, CodeWords.of(entries),
                places(entries, entry -> !entry.twins().isEmpty()),
                places(entries, entry -> withoutLanguage(entry).isPresent()), within(entries));
    }

    private static List<Integer> places(List<EntryOutline> entries, Predicate<EntryOutline> wanted) {
        return IntStream.range(0, entries.size()).filter(i -> wanted.test(entries.get(i))).boxed().toList();
    }

    /// Of an entry in Chinese with the id `key-not-found-zh` it is `key-not-found`.
    static Optional<String> withoutLanguage(EntryOutline entry) {
        String id = entry.id().value();
        int end = id.length() - entry.lang().length() - 1;
        boolean marked = end > 0 && id.endsWith(entry.lang()) && !Character.isLetterOrDigit(id.charAt(end));
        return marked ? Optional.of(id.substring(0, end)) : Optional.empty();
    }

    /// In a file that asks in one language and then in another, entries with the same
    /// code are twins.
    private static List<TwinAlignment.Pair> within(List<EntryOutline> entries) {
        Map<String, List<Integer>> languages = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            languages.computeIfAbsent(entries.get(i).lang(), _ -> new ArrayList<>()).add(i);
        }
        List<TwinAlignment.Pair> pairs = new ArrayList<>();
        languages.forEach((lang, ones) -> languages.forEach((other, others) -> {
            if (!lang.equals(other)) {
                new TwinAlignment(ones.stream().map(entries::get).toList(), others.stream().map(entries::get).toList())
                    .byCode()
                    .forEach(pair -> pairs.add(new TwinAlignment.Pair(ones.get(pair.one()), others.get(pair.other()),
                            pair.resemblance())));
            }
        }));
        return List.copyOf(pairs);
    }

}
