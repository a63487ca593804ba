package keyfound.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Locks the data folder against a second process. The operating system releases the lock
/// when this process ends, however it ends, so nobody has to remove it.
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path folder) {
        Path file = folder.resolve("keyfound.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new CannotStartException(Incident.DATA_IN_USE,
                        "the data folder " + folder + " is in use by process " + Files.readString(file).strip(),
                        "Stop that process, or name another folder with keyfound.data.dir", null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DataFolderLock(channel);
        }
        catch (IOException ex) {
            throw new CannotStartException(Incident.DATA_NOT_WRITABLE,
                    "the data folder " + folder + " cannot be written: " + Causes.words(ex),
                    "Give this user the right to write there, or name another with keyfound.data.dir", ex);
        }
    }

    @Override
    public void close() {
        try {
            this.channel.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        }
        catch (OverlappingFileLockException ex) {
            return false;
        }
    }

}
