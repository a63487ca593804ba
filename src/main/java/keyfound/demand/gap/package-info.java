/// Errors that were brought and that no entry covers, one gap for each signature.
///
/// In: sightings of an error; what a maintainer decides; each publication. Out: the gaps,
/// those that hurt most first. A gap closes by itself when the matcher knows its error,
/// and opens again when the error is brought as unknown.
@NullMarked
package keyfound.demand.gap;

import org.jspecify.annotations.NullMarked;
