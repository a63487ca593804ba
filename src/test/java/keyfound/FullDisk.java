package keyfound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk for databases of H2, `jdbc:h2:full:/path`, that fills up and is emptied at a word.
public final class FullDisk extends FilePathWrapper {

    private static final AtomicBoolean FULL = new AtomicBoolean();

    /// Mounts it.
    public static void mount() {
        FilePath.register(new FullDisk());
    }

    public static void fill(boolean full) {
        FULL.set(full);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return this.file.size();
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return this.file.read(bytes, position);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            return this.file.write(bytes, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            this.file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            this.file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return this.file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            this.file.close();
        }

    }

}
