package keyfound.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.entry.SourceOutline;
import keyfound.publication.ids.AnswerPrints;
import keyfound.search.stored.MappedBytes;
import keyfound.search.stored.MovableBytes;
import keyfound.search.stored.PackedOutline;

/// Moves what publications hold of each entry into files, where it is much. What finds no
/// room there stays on the heap. Not for use by several threads.
public final class OffHeap {

    private static final Logger log = LoggerFactory.getLogger(OffHeap.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MappedBytes outlines;

    private final MappedBytes prints;

    /// When a file could not be written last, of `System.nanoTime`.
    private long failed = System.nanoTime() - PAUSE.toNanos();

    /// @param folder for files that nobody needs after the process
    public OffHeap(Path folder) {
        this.outlines = new MappedBytes(folder);
        this.prints = new MappedBytes(folder);
    }

    /// @param files all that are or will be served
    void outlines(Collection<SourceOutline> files) {
        settle(this.outlines, PackedOutline.all(files));
    }

    /// @param files of all files that were read
    void prints(Collection<AnswerPrints> files) {
        settle(this.prints, files);
    }

    private void settle(MappedBytes there, Collection<? extends MovableBytes> all) {
        if (System.nanoTime() - this.failed < PAUSE.toNanos()) {
            return;
        }
        try {
            there.settle(all);
        }
        catch (IOException ex) {
            this.failed = System.nanoTime();
            log.warn("What is held of entries stays on the heap, since no file for it can be written: {}",
                    ex.toString());
        }
    }

}
