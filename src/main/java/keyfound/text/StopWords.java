package keyfound.text;

import java.util.Set;

/// Words that hold a question together and say little of its matter, as named sets.
public enum StopWords {

    /// English words that a search does not ask for, when it asks for others.
    SEARCH("a an the this that these those it its i my me you your we our us they their there here of in into on at by "
            + "for from to with as than and or but if then so such is are was were be been being am do does did done "
            + "have has had can could will would should shall may might how what when where which who whose why about "
            + "any some just very too also need want like get"),

    /// English words that may come and go while a question stays the same. Prepositions
    /// of direction are none of them: `PDF to Word` is not `Word to PDF`.
    REWORDING("a an the is are was were be been am do does did doing can could shall should will would may might must "
            + "have has had i we you he she it they me us my our your its their of in at for with by and how what why "
            + "which there this that these those so please s m ll ve re don doesn didn isn aren wasn won hasn haven "
            + "shouldn couldn wouldn q question"),

    /// Chinese characters that may come and go while a question stays the same.
    REWORDING_CHINESE("的 了 吗 呢 吧 啊 呀 是 我 你 您 请 问 怎 么 办 如 何 什 为 样 哪 些 个 这 那 可 以 要 在 有 和 与 就 都"),

    /// English words that make a poor id.
    ID("a an and are as at be by do does for from how i in is it my of on or the to what when why with");

    /// Made by `Set.of`, therefore immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    StopWords(String words) {
        this.words = Set.of(words.split(" "));
    }

    /// @param word in lower case
    public boolean contains(String word) {
        return this.words.contains(word);
    }

}
