package keyfound.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.text.PathLanguage;

/// What finding twins needs of one file, computed once while the file stays the same.
///
/// @param language language of the file; empty when it gave no collection
/// @param plainPath its path without the language
/// @param told entries whose writer names a twin
/// @param marked entries whose ids name their language
/// @param within pairs of entries of this file that are twins
record TwinNote(SourceOutline file, String language, String plainPath, CodeWords words, List<EntryOutline> told,
        List<Marked> marked, List<TwinAlignment.Pair> within) {

    /// An entry in Chinese with the id `key-not-found-zh`.
    ///
    /// @param plain `key-not-found`
    record Marked(EntryOutline entry, String plain) {
    }

    static TwinNote of(SourceOutline file) {
        List<Marked> marked = new ArrayList<>();
        for (EntryOutline entry : file.entries()) {
            withoutLanguage(entry).ifPresent(id -> marked.add(new Marked(entry, id)));
        }
        return new TwinNote(file, file.collection().map(Collection::lang).orElse(""), PathLanguage.without(file.path()),
                CodeWords.of(file), file.entries().stream().filter(entry -> !entry.twins().isEmpty()).toList(),
                List.copyOf(marked), within(file));
    }

    static Optional<String> withoutLanguage(EntryOutline entry) {
        String id = entry.id().value();
        int end = id.length() - entry.lang().length() - 1;
        boolean marked = end > 0 && id.endsWith(entry.lang()) && !Character.isLetterOrDigit(id.charAt(end));
        return marked ? Optional.of(id.substring(0, end)) : Optional.empty();
    }

    /// In a file that asks in one language and then in another, entries with the same
    /// code are twins.
    private static List<TwinAlignment.Pair> within(SourceOutline file) {
        Map<String, List<EntryOutline>> languages = new TreeMap<>();
        for (EntryOutline entry : file.entries()) {
            languages.computeIfAbsent(entry.lang(), _ -> new ArrayList<>()).add(entry);
        }
        List<TwinAlignment.Pair> pairs = new ArrayList<>();
        languages.forEach((lang, ones) -> languages.forEach((other, others) -> {
            if (!lang.equals(other)) {
                pairs.addAll(new TwinAlignment(ones, others).byCode());
            }
        }));
        return List.copyOf(pairs);
    }

}
