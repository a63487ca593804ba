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
import java.util.Collection;
import java.util.List;

import keyfound.entry.SourceOutline;

/// Moves the outlines of a knowledge base from the heap into mapped files, which the
/// system keeps in memory or not. The files have no name while they are used, and are
/// gone when no outline lies in them any more. Not for use by several threads.
///
/// Outlines of files that were edited wait on the heap until they are worth a file. When
/// the files hold more of what is gone than of what is served, all is written anew.
public final class MappedOutlines {

    /// In bytes. A smaller knowledge base stays on the heap.
    private static final long WORTH_A_FILE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /// Bytes in files, those of outlines that are gone included.
    private long written;

    /// @param folder for files that nobody needs after the process; created when absent
    public MappedOutlines(Path folder) {
        this.folder = folder;
    }

    /// @param files all that are served
    /// @throws IOException when a file cannot be written; all outlines can be read still
    public void settle(Collection<SourceOutline> files) throws IOException {
        List<PackedOutline> all = files.stream().map(MappedOutlines::packed).toList();
        List<PackedOutline> loose = all.stream().filter(file -> !file.bytes().isMapped()).toList();
        long waiting = size(loose);
        if (waiting < WORTH_A_FILE) {
            return;
        }
        long served = size(all);
        if (this.written + waiting > 2 * served) {
            write(all, served);
            this.written = served;
        }
        else {
            write(loose, waiting);
            this.written += waiting;
        }
    }

    private static PackedOutline packed(SourceOutline file) {
        if (file instanceof PackedOutline packed) {
            return packed;
        }
        throw new IllegalArgumentException("the outline of '" + file.path() + "' is not packed");
    }

    private static long size(List<PackedOutline> files) {
        return files.stream().mapToLong(file -> file.bytes().byteSize()).sum();
    }

    private void write(List<PackedOutline> files, long size) throws IOException {
        Files.createDirectories(this.folder);
        Path file = Files.createTempFile(this.folder, "outlines", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            for (PackedOutline each : files) {
                out.write(each.bytes().toArray(ValueLayout.JAVA_BYTE));
            }
            out.flush();
            // unmapped when nothing refers to it any more
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            long from = 0;
            for (PackedOutline each : files) {
                long length = each.bytes().byteSize();
                each.moveTo(mapped.asSlice(from, length));
                from += length;
            }
        }
    }

}
