package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

import keyfound.content.Repair;
import keyfound.content.Repairs;

/// `check --fix`: writes the repairs of a content folder, or shows them.
final class Fix {

    private final Path folder;

    Fix(Path folder) {
        this.folder = folder;
    }

    void diff(PrintWriter out) throws IOException {
        new Repairs(this.folder).find().forEach(repair -> out.print(repair.diff()));
        out.flush();
    }

    /// @return one sentence on what was done
    String write() throws IOException {
        Repairs repairs = new Repairs(this.folder);
        List<Repair> found = repairs.find();
        for (Repair repair : found) {
            replace(this.folder.resolve(repair.path()).toRealPath(), repair.text());
        }
        int ids = found.stream().mapToInt(Repair::ids).sum();
        int others = found.stream().mapToInt(Repair::others).sum();
        return ids + " ids written into headings, " + repairs.withoutHeading()
                + " entries have no heading that takes one, " + others + " other things mended";
    }

    /// All or nothing: whoever reads the file meanwhile sees the old or the new text.
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
