package keyfound.permalink;

import java.time.Duration;

/// How far the ledger is.
///
/// @param generation grows with each record that changes an address; 0 before the first
/// @param text what was recorded last
/// @param unconfirmed time since a server last said that it serves just this, by the
/// clock of the database
public record LedgerState(long generation, TextVersion text, Duration unconfirmed) {
}
