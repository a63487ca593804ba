package keyfound.search;

import java.util.List;

/// An entry that an engine found near to what was asked, as the matcher needs it.
///
/// @param document the engine's own number for the entry
/// @param score the engine's; comparable within one search
/// @param question plain text
public record Nearby(int document, double score, String question, List<KnownError> errors) {

    public Nearby {
        errors = List.copyOf(errors);
    }

}
