package keyfound.entry;

/// Tells whether a file changed since it was read.
///
/// @param size in bytes
/// @param modified last modification in nanoseconds since 1970-01-01T00:00Z
/// @param hash hex SHA-256 of the bytes; decides when size is equal but the time moved
public record FileStamp(long size, long modified, String hash) {
}
