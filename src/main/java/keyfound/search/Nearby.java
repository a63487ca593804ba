package keyfound.search;

import java.util.List;

/// An entry that an engine found near to what was asked, as the matcher needs it.
///
/// @param document the engine's own number for the entry
/// @param score the engine's; comparable within one search
/// @param errors the messages that the entry knows
public record Nearby(int document, double score, Wording question, List<KnownError> errors) {

    public Nearby {
        errors = List.copyOf(errors);
    }

}
