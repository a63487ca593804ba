package keyfound.demand.vote;

import java.time.Instant;

import keyfound.entry.EntryId;

/// Why an answer did not help.
///
/// @param text one line without secrets
/// @param lang language of the reader, BCP 47
public record VoteReason(EntryId entry, String text, String lang, Instant at) {
}
