package keyfound.content.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import keyfound.content.Attachments;
import keyfound.content.ContentLoader;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.text.LowerCase;

/// Finds what can be mended in a content folder without asking anybody.
///
/// Whole lines are mended, one for one; line ends, byte order mark, blanks and all other
/// lines stay. What would give other entries, or other words in one of them, is left as
/// it is.
public final class FolderRepairs {

    private final Path folder;

    private final Function<SortedMap<String, SourceOutline>, Map<String, List<EntryId>>> served;

    private final TreeMap<String, SourceOutline> files = new TreeMap<>();

    /// How many entries want an id, in lower case.
    private final Map<String, Integer> claims = new HashMap<>();

    private final List<Unrepaired> leftAlone = new ArrayList<>();

    private int withoutHeading;

    /// @param folder the content folder
    /// @param served tells by path under which ids the entries of a folder are served,
    /// for each file in which one differs from what the file alone would give
    public FolderRepairs(Path folder, Function<SortedMap<String, SourceOutline>, Map<String, List<EntryId>>> served) {
        this.folder = folder;
        this.served = served;
    }

    /// @return by path
    public List<FilePatch> find() throws IOException {
        new ContentLoader(this.folder).load(Map.of(), file -> this.files.put(file.path(), file.outline()),
                this.files::remove);
        Map<String, List<EntryId>> chosen = this.served.apply(this.files);
        this.files
            .forEach((path, file) -> ids(chosen, file).forEach(id -> this.claims.merge(key(id), 1, Integer::sum)));
        List<FilePatch> repairs = new ArrayList<>();
        for (SourceOutline file : this.files.values()) {
            if (file.collection().isPresent()) {
                repair(file, ids(chosen, file)).ifPresent(repairs::add);
            }
        }
        return repairs;
    }

    /// How many entries have no heading that an id could be written into.
    public int withoutHeading() {
        return this.withoutHeading;
    }

    /// What was not mended, by file, then line.
    public List<Unrepaired> leftAlone() {
        return this.leftAlone.stream()
            .sorted(Comparator.comparing((Unrepaired each) -> each.place().file())
                .thenComparingInt(each -> each.place().line()))
            .toList();
    }

    private static List<EntryId> ids(Map<String, List<EntryId>> chosen, SourceOutline file) {
        return chosen.getOrDefault(file.path(), file.entries().stream().map(EntryOutline::id).toList());
    }

    private static String key(EntryId id) {
        return LowerCase.of(id.value());
    }

    private Optional<FilePatch> repair(SourceOutline file, List<EntryId> ids) throws IOException {
        List<String> before = lines(Files.readAllBytes(this.folder.resolve(file.path())));
        LineRepairs repairs = new LineRepairs(file, this.files, new Attachments(this.folder));
        Map<Integer, EntryId> open = open(file, ids);
        if (open.isEmpty() && repairs.withTextMended(repairs.withKeysMended(before)).equals(before)) {
            return Optional.empty();
        }
        CheckedRepair mending = new CheckedRepair(file, before, this.leftAlone);
        if (!mending.isUnchanged()) {
            this.leftAlone.add(new Unrepaired(new SourceLocation(file.path(), 0),
                    "the file changed meanwhile or could not be read again"));
            return Optional.empty();
        }
        mending.mend(repairs);
        mending.writeIds(open);
        this.withoutHeading += mending.withoutHeading();
        List<String> after = mending.lines();
        return after.equals(before) ? Optional.empty()
                : Optional.of(new FilePatch(file.path(), before, after, mending.ids(), mending.others()));
    }

    /// The entries to which nobody gave an id, with the one that they are served under.
    private Map<Integer, EntryId> open(SourceOutline file, List<EntryId> ids) {
        Map<Integer, EntryId> open = new TreeMap<>();
        for (int order = 0; order < ids.size(); order++) {
            EntryOutline entry = file.entries().get(order);
            if (!entry.pinned() && this.claims.getOrDefault(key(ids.get(order)), 0) == 1) {
                open.put(order, ids.get(order));
            }
            else if (!entry.pinned()) {
                this.leftAlone.add(new Unrepaired(entry.source(),
                        "the id " + ids.get(order) + " is not written, another entry has it in other letters"));
            }
        }
        return open;
    }

    private static List<String> lines(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return List.of(text.split("(?<=\\n)|(?<=\\r)(?!\\n)"));
    }

}
