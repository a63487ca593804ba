package keyfound.search.message;

import java.util.List;

/// An entry that an engine found near to what was asked, as the matcher needs it.
///
/// @param document the engine's own number for the entry
/// @param score the engine's; comparable within one search
/// @param errors the messages that the entry knows
/// @param products names in the path of its file, lower case
public record RetrievedEntry(int document, double score, MessageUnits question, List<KnownError> errors,
        List<String> products) {

    public RetrievedEntry {
        errors = List.copyOf(errors);
        products = List.copyOf(products);
    }

}
