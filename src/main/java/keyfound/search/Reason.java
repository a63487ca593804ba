package keyfound.search;

import java.util.List;

/// Why an entry counts as it does: what of its message made the line of the paste this
/// one, what any program says, and what the entry leaves open.
///
/// @param identifies the parts of the entry's message that the line says and that tell it
/// from the general run of errors, in order
/// @param frame the parts that the line says and that any program may say, in order
/// @param names of what the entry's file is about, as the paste says them
/// @param unexplained lines of the paste that state an error of which the entry says
/// nothing, the most telling first, each cut at 500 characters
public record Reason(List<String> identifies, List<String> frame, List<String> names,
        List<QueryReading.QueryLine> unexplained) {

    /// Of an entry that quotes no message, of a plain question, and where an entry is
    /// neither known nor similar.
    public static final Reason NONE = new Reason(List.of(), List.of(), List.of(), List.of());

    public Reason {
        identifies = List.copyOf(identifies);
        frame = List.copyOf(frame);
        names = List.copyOf(names);
        unexplained = List.copyOf(unexplained);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

}
