package keyfound.search;

import java.util.List;

import keyfound.signature.Candidate;

/// The message of an entry that a line of the paste says best.
///
/// @param score weight of what both say, less where the written message is not covered or the line is less telling
/// @param writtenUnits of the known message
record ErrorMatch(Candidate candidate, KnownError known, Alignment alignment, double score, List<Unit> broughtUnits,
        List<Unit> writtenUnits) {

}
