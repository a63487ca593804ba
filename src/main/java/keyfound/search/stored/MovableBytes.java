package keyfound.search.stored;

import java.lang.foreign.MemorySegment;

/// Bytes that are asked for where they lie, on the heap or in a mapped file.
public interface MovableBytes {

    /// Where the bytes lie may change at any time.
    MemorySegment bytes();

    /// @param same the same bytes somewhere else
    void moveTo(MemorySegment same);

}
