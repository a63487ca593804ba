package keyfound.permalink.redirect;

/// What connects an old address with an entry that is served now, the strongest first.
///
/// Only what an entry has alone counts as its identity. `Not yet.` or `Contact your
/// administrator.` stands under many questions, and so do many copied sentences. Such an
/// answer decides nothing, nor does the place in the file. In doubt there is no redirect:
/// the old address is gone, and its page names the nearest entries.
enum Evidence {

    /// The same question and a similar answer.
    SAME,

    /// The same long answer, which no other entry has or had: the question was reworded,
    /// or the answer split.
    ANSWER,

    /// The same question; the answer was rewritten.
    QUESTION,

    /// Nearly the same question and a similar answer.
    REWORDED

}
