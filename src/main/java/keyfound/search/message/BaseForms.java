package keyfound.search.message;

/// What an engine's analysis makes of a word, the same when an entry is written and when
/// it is looked for.
@FunctionalInterface
public interface BaseForms {

    /// The form under which a word is compared: `files` and `file` are the same word.
    /// @param word in lower case
    String base(String word);

}
