package keyfound.cli.ask;

import java.util.Map;
import java.util.Optional;

import keyfound.search.Verdict;

/// What a search found, from a server or from a folder.
///
/// @param best the first hit; empty when there is none
/// @param json the result as the HTTP API writes it, as far as it is known here
public record Finding(Verdict verdict, Optional<Best> best, Map<String, Object> json) {

    /// The first hit.
    ///
    /// @param url where people read it
    /// @param line of the text that speaks for it, 1-based; 0 for none
    /// @param lineText that line; empty for none
    public record Best(String id, String question, String url, int line, String lineText) {
    }

}
