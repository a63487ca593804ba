package keyfound.demand.question;

import java.time.Instant;

import keyfound.demand.gap.GapId;

/// A question as it is kept: without secrets.
///
/// @param context what the reader was doing; may be empty
/// @param lang language of the reader, BCP 47
public record ReaderQuestion(GapId gap, String lines, String context, String lang, Instant at) {
}
