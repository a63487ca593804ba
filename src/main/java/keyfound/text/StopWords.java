package keyfound.text;

import java.util.Set;

/// English words that hold a question together but say little about its subject.
public final class StopWords {

    private static final Set<String> WORDS = Set.of(("a an the this that these those it its i my me you your we our us "
            + "they their there here of in into on at by for from to with as than and or but if then so such "
            + "is are was were be been being am do does did done have has had can could will would should shall may might "
            + "how what when where which who whose why about any some just very too also need want like get")
        .split(" "));

    private StopWords() {
    }

    /// @param word in lower case
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }

}
