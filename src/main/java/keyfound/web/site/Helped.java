package keyfound.web.site;

import java.util.Optional;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;

/// What `parts/helped.html` prints: how often an entry helped, and the question whether
/// it helped now.
///
/// @param action where the reader's answer goes
/// @param fixed number of readers who say that it fixed their problem
/// @param thanks key of the message to a reader who just answered; empty when the reader
/// is asked
/// @param search number of the search that found the entry; empty when none is remembered
public record Helped(String action, long fixed, Optional<String> thanks, Optional<String> search) {

    public static Helped of(EntryId id, Outcomes outcomes, Optional<Outcome> given, Optional<String> search) {
        return new Helped(Addresses.outcomes(id), outcomes.of(id).fixed(), given.map(Helped::thanks), search);
    }

    private static String thanks(Outcome given) {
        return switch (given) {
            case FIXED -> "helped.thanks.fixed";
            case FAILED -> "helped.thanks.failed";
        };
    }

}
