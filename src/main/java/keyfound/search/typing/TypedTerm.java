package keyfound.search.typing;

import java.util.List;

import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TypedWords;

/// What an engine looks for in place of a typed word.
///
/// @param prefix whether a term of the index only has to begin so
public record TypedTerm(String value, boolean prefix) {

    public static List<TypedTerm> of(List<String> words) {
        return words.stream().map(TypedTerm::of).toList();
    }

    /// Whether it is a beginning that is a term of its own.
    public boolean isBeginning() {
        return TypedWords.isBeginning(this.value);
    }

    private static TypedTerm of(String word) {
        if (CharacterTable.kind(word.charAt(0)) != CharacterTable.WORD) {
            return new TypedTerm(word, false);
        }
        return (word.length() <= TypedWords.LONGEST_BEGINNING) ? new TypedTerm(TypedWords.beginning(word), false)
                : new TypedTerm(word, true);
    }

}
