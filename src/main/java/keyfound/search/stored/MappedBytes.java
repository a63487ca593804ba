package keyfound.search.stored;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Moves bytes of a knowledge base from the heap into mapped files, which the system
/// keeps in memory or not. The files have no name while they are used, and are gone when
/// nothing lies in them any more. Not for use by several threads.
///
/// What is new waits on the heap until it is worth a file. When the files hold more of
/// what is gone than of what is there, all is written anew.
public final class MappedBytes {

    /// In bytes. A smaller knowledge base stays on the heap.
    private static final long WORTH_A_FILE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /// Bytes in files, those that are gone included.
    private long written;

    /// @param folder for files that nobody needs after the process; created when absent
    public MappedBytes(Path folder) {
        this.folder = folder;
    }

    /// @param all that there are
    /// @throws IOException when a file cannot be written; all can be read still
    public void settle(Collection<? extends MovableBytes> all) throws IOException {
        List<MovableBytes> loose = new ArrayList<>();
        for (MovableBytes each : all) {
            if (!each.bytes().isMapped()) {
                loose.add(each);
            }
        }
        long waiting = size(loose);
        if (waiting < WORTH_A_FILE) {
            return;
        }
        long there = size(all);
        if (this.written + waiting > 2 * there) {
            write(all, there);
            this.written = there;
        }
        else {
            write(loose, waiting);
            this.written += waiting;
        }
    }

    private static long size(Collection<? extends MovableBytes> all) {
        return all.stream().mapToLong(each -> each.bytes().byteSize()).sum();
    }

    private void write(Collection<? extends MovableBytes> all, long size) throws IOException {
        Files.createDirectories(this.folder);
        Path file = Files.createTempFile(this.folder, "mapped", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            for (MovableBytes each : all) {
                out.write(each.bytes().toArray(ValueLayout.JAVA_BYTE));
            }
            out.flush();
            // unmapped when nothing refers to it any more
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            long from = 0;
            for (MovableBytes each : all) {
                long length = each.bytes().byteSize();
                each.moveTo(mapped.asSlice(from, length));
                from += length;
            }
        }
    }

}
