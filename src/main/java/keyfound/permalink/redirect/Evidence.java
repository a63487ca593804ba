package keyfound.permalink.redirect;

/// What ties an old address to an entry that is served now, the strongest first.
///
/// Only what an entry alone has is taken for its identity. `Not yet.` or `Contact your administrator.` stands under many
/// questions, and so does many a sentence that was copied: such an answer decides nothing, nor does the place in the file.
/// In doubt there is no evidence, and the old address is gone with the nearest entries named.
enum Evidence {

    /// It asks the same, and answers alike.
    SAME,

    /// Its answer is long, and that of no other entry that is or was served: the question
    /// was reworded, or the answer split.
    ANSWER,

    /// It asks the same; the answer was written anew.
    QUESTION,

    /// It asks nearly the same and answers alike.
    REWORDED

}
