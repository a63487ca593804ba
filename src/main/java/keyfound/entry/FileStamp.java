package keyfound.entry;

/// Tells whether a file changed since it was read.
///
/// @param size in bytes
/// @param modified last modification in nanoseconds since 1970-01-01T00:00Z; 0 of a text
/// that comes with the program
/// @param hash hex SHA-256 of the bytes, and a mark of what it was read with; decides
/// when size is equal but the time moved
public record FileStamp(long size, long modified, String hash) {

    /// Whether both are of the same bytes, whenever those were written.
    public boolean isOfSameText(FileStamp other) {
        return this.size == other.size && this.hash.equals(other.hash);
    }

    /// Whether the text comes with the program and is no file of the team.
    public boolean isShipped() {
        return this.modified == 0;
    }

}
