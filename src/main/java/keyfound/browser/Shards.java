package keyfound.browser;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The pieces of the index that are there, by name: `h` the head, `t…` terms, `q` the
/// questions, `g` the names of filters; of the entries `d…` what ranking needs, `c…` the
/// words of their answers (`PieceSizes`), `a…` one answer as it is shown.
public final class Shards {

    static final String HEAD = "h";

    static final String QUESTIONS = "q";

    static final String NAMES = "g";

    /// Spreads the hashes of short terms.
    private static final int SPREAD = 0x9E3779B1;

    private final Map<String, String> texts = new HashMap<>();

    public void put(String name, String text) {
        this.texts.put(name, text);
    }

    boolean has(String name) {
        return this.texts.containsKey(name);
    }

    /// @throws MissingShardsException when it is not there
    String text(String name) {
        String text = this.texts.get(name);
        if (text == null) {
            throw new MissingShardsException(Set.of(name));
        }
        return text;
    }

    /// @throws MissingShardsException with all that are not there
    void require(Collection<String> names) {
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeIf(this::has);
        if (!missing.isEmpty()) {
            throw new MissingShardsException(missing);
        }
    }

    /// The piece with the answer of an entry.
    static String ofAnswer(int document) {
        return "a" + document;
    }

    /// The piece that has a term.
    static String ofTerm(String term, int pieces) {
        return "t" + Math.floorMod(term.hashCode() * SPREAD, pieces);
    }

}
