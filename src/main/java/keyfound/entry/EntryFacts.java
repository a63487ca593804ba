package keyfound.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What helps a reader to trust an answer.
///
/// @param versions versions of the product that the answer is valid for, as written
/// @param attribution people thanked or credited, as plain names
/// @param verified the last day somebody found the answer right; empty when not given
public record EntryFacts(List<String> versions, List<String> attribution, Optional<LocalDate> verified) {

    public EntryFacts {
        versions = List.copyOf(versions);
        attribution = List.copyOf(attribution);
    }

}
