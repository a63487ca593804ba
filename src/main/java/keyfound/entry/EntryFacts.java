package keyfound.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What helps a reader to trust an answer.
///
/// @param versions of the product the answer holds for, as written
/// @param attribution people thanked or credited, as plain names
/// @param verified the day somebody last found the answer right; empty when not said
public record EntryFacts(List<String> versions, List<String> attribution, Optional<LocalDate> verified) {

    public EntryFacts {
        versions = List.copyOf(versions);
        attribution = List.copyOf(attribution);
    }

}
