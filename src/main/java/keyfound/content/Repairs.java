package keyfound.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;

/// Finds what can be mended in a content folder without asking anybody.
///
/// Whole lines are mended, one for one; line ends, byte order mark, blanks and all other lines stay. A file that would
/// give other entries afterwards is left as it is.
public final class Repairs {

    private final Path folder;

    private final Map<String, SourceOutline> files = new TreeMap<>();

    private final Set<EntryId> taken = new HashSet<>();

    private int withoutHeading;

    /// @param folder the content folder
    public Repairs(Path folder) {
        this.folder = folder;
    }

    /// @return by path
    public List<Repair> find() throws IOException {
        new ContentLoader(this.folder).load(Map.of(), file -> this.files.put(file.path(), file.outline()),
                this.files::remove);
        List<Repair> repairs = new ArrayList<>();
        for (SourceOutline file : this.files.values()) {
            if (file.collection().isPresent()) {
                repair(file).ifPresent(repairs::add);
            }
        }
        return repairs;
    }

    /// How many entries have no heading that an id could be written into.
    public int withoutHeading() {
        return this.withoutHeading;
    }

    private Optional<Repair> repair(SourceOutline file) throws IOException {
        List<EntryOutline> open = file.entries()
            .stream()
            .filter(entry -> this.taken.add(entry.id()) && !entry.pinned())
            .toList();
        byte[] bytes = Files.readAllBytes(this.folder.resolve(file.path()));
        List<String> before = List.of(decoded(bytes).split("(?<=\\n)"));
        List<String> after = new ArrayList<>(before);
        int others = new LineRepairs(file, this.files, new Attachments(this.folder)).mend(after);
        int ids = (int) open.stream().filter(entry -> HeadingIds.write(after, entry)).count();
        this.withoutHeading += open.size() - ids;
        if (after.equals(before) || !readsTheSame(file, String.join("", after))) {
            return Optional.empty();
        }
        return Optional.of(new Repair(file.path(), before, after, ids, others));
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean readsTheSame(SourceOutline before, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        SourceFile after = new EntryParser().parse(before.path(), plain.replace("\r\n", "\n").replace('\r', '\n'),
                new FileStamp(0, 0, ""));
        return names(after.outline()).equals(names(before));
    }

    private static List<String> names(SourceOutline file) {
        return file.entries().stream().map(entry -> entry.id() + " " + entry.question()).toList();
    }

}
