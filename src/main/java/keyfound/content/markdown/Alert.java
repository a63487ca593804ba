package keyfound.content.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.text.LowerCase;

/// A note, tip or warning set apart: `> [!NOTE]` of GitHub, `:::tip` of other sites.
public final class Alert extends Block {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("note", "note"), Map.entry("info", "note"),
            Map.entry("tip", "tip"), Map.entry("hint", "tip"), Map.entry("important", "important"),
            Map.entry("warning", "warning"), Map.entry("warn", "warning"), Map.entry("attention", "warning"),
            Map.entry("caution", "caution"), Map.entry("danger", "caution"), Map.entry("error", "caution"),
            Map.entry("details", "note"));

    private final String kind;

    private final String title;

    /// @param kind one of GitHub's five
    /// @param title as given by the writer; empty for that of the kind
    Alert(String kind, String title) {
        this.kind = kind;
        this.title = title.isBlank() ? kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) : title;
    }

    /// One of GitHub's five kinds for the word that a writer uses; empty when it is none
    /// that we know.
    public static Optional<String> kind(String word) {
        return Optional.ofNullable(KINDS.get(LowerCase.of(word)));
    }

    public String kind() {
        return this.kind;
    }

    String title() {
        return this.title;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

}
