package keyfound.publication;

import java.time.Instant;

/// How far a publish has come.
///
/// @param since when it began
/// @param files number of files read so far
/// @param entries number of entries found in them
public record Progress(Instant since, int files, int entries) {
}
