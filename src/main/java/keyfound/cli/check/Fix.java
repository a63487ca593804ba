package keyfound.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

import keyfound.content.repair.FilePatch;
import keyfound.content.repair.FolderRepairs;
import keyfound.content.repair.Unrepaired;
import keyfound.publication.ids.AddressPreview;

/// `check --fix`: writes the repairs of a content folder, or shows them.
final class Fix {

    private final Path folder;

    Fix(Path folder) {
        this.folder = folder;
    }

    /// @param err receives a line for everything that would be left alone
    void diff(PrintWriter out, PrintWriter err) throws IOException {
        FolderRepairs repairs = repairs();
        repairs.find().forEach(repair -> out.print(repair.diff()));
        out.flush();
        tell(repairs, err);
    }

    /// @param err receives a sentence on what was done, and a line for everything that
    /// was left alone
    void write(PrintWriter err) throws IOException {
        FolderRepairs repairs = repairs();
        List<FilePatch> found = repairs.find();
        for (FilePatch repair : found) {
            replace(this.folder.resolve(repair.path()).toRealPath(), repair.text());
        }
        int ids = found.stream().mapToInt(FilePatch::ids).sum();
        int others = found.stream().mapToInt(FilePatch::others).sum();
        err.println(ids + " ids written into headings, " + repairs.withoutHeading()
                + " entries have no heading that takes one, " + others + " other things mended");
        tell(repairs, err);
    }

    private FolderRepairs repairs() {
        return new FolderRepairs(this.folder, AddressPreview::of);
    }

    private void tell(FolderRepairs repairs, PrintWriter err) {
        for (Unrepaired left : repairs.leftAlone()) {
            String file = this.folder.resolve(left.place().file()).normalize().toString().replace('\\', '/');
            err.println(file + ":" + left.place().line() + ": left alone: " + left.why());
        }
        err.flush();
    }

    /// Replaces the file in one step: others see either the old or the new text.
    private static void replace(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".keyfound", ".tmp");
        try {
            Files.writeString(fresh, text);
            if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(fresh);
        }
    }

}
