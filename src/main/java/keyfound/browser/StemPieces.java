package keyfound.browser;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import keyfound.text.analysis.TextTerm;
import keyfound.text.analysis.TokenSink;

/// The pieces in which a dictionary of stems comes. A word whose piece is not there stays
/// as it is. That is harmless where words are only compared with those of a query, whose
/// pieces are there: words of one stem begin alike.
public interface StemPieces {

    /// The dictionary is there as a whole.
    StemPieces WHOLE = word -> Optional.empty();

    /// @param word folded
    /// @return name of its piece; empty when it needs none
    Optional<String> of(String word);

    /// Those of all words of some texts.
    default Set<String> ofTexts(Iterable<String> texts) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String text : texts) {
            for (TextTerm term : TextTerm.unstemmed(text)) {
                if (term.kind() == TokenSink.Kind.WORD) {
                    of(term.term()).ifPresent(pieces::add);
                }
            }
        }
        return pieces;
    }

}
