package keyfound.search.message;

import java.util.List;

/// An entry that an engine found near to what was asked, as the matcher needs it.
///
/// @param document the engine's own number for the entry
/// @param score the engine's; comparable within one search
/// @param errors the messages that the entry knows
/// @param products names by which a paste may say that it is about the entry's file, in
/// lower case, with blanks between words
public record RetrievedEntry(int document, double score, MessageUnits question, List<KnownError> errors,
        List<String> products) {

    public RetrievedEntry {
        errors = List.copyOf(errors);
        products = List.copyOf(products);
    }

}
