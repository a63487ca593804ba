package keyfound.search.message;

import keyfound.signature.Candidate;

/// The message of an entry that a line of the paste says best.
///
/// @param score weight of what both say, less where the written message is not covered or
/// the line is less telling
/// @param brought the line, taken apart
public record ErrorMatch(Candidate candidate, MessageUnits brought, KnownError known, Alignment alignment,
        double score) {

}
