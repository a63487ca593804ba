package keyfound.search.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import keyfound.entry.Entry;
import keyfound.entry.ErrorText;

/// Everything that an entry says, as the text under which an engine finds it.
public final class EntryTexts {

    /// A word of the question counts as often as this many of the answer.
    private static final int QUESTION_WEIGHT = 3;

    private EntryTexts() {
    }

    /// The texts one behind the other; the question stands there several times.
    /// @param file what the entry shares with the others of its file
    public static List<String> of(Entry entry, FileTraits file) {
        List<String> texts = new ArrayList<>(Collections.nCopies(QUESTION_WEIGHT, entry.question().text()));
        texts.add(entry.answer().prose());
        texts.add(String.join("\n", entry.answer().codeBlocks()));
        texts.add(String.join("\n", entry.tags()));
        texts.add(ownErrors(entry));
        file.errorAbove(entry).ifPresent(texts::add);
        return texts;
    }

    /// Errors that the writer listed in the metadata.
    private static String ownErrors(Entry entry) {
        return entry.errors()
            .stream()
            .filter(error -> error.origin() == ErrorText.Origin.METADATA)
            .map(ErrorText::text)
            .collect(Collectors.joining("\n"));
    }

}
