package keyfound.content.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

import keyfound.content.ContentLoader;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;

/// Mends the lines of one file, and reads it again after every step: what would change a
/// word that readers see, or move it to another entry, is left as it is and told.
final class CheckedRepair {

    /// Of a file in which little can be mended safely; reading one takes a second at
    /// most.
    private static final int MOST_READINGS = 60;

    private final SourceOutline file;

    private final List<Unrepaired> leftAlone;

    private final ShownText original;

    private List<String> lines;

    private int readings;

    private int ids;

    private int others;

    private int withoutHeading;

    /// @param lines each with its line end
    /// @param leftAlone grows by what is not mended
    CheckedRepair(SourceOutline file, List<String> lines, List<Unrepaired> leftAlone) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.leftAlone = leftAlone;
        this.original = read(lines).orElse(new ShownText(List.of(), List.of(), List.of(), List.of()));
    }

    /// Whether the file is still the one that was read before.
    boolean isUnchanged() {
        return this.original.ids().equals(this.file.entries().stream().map(EntryOutline::id).toList());
    }

    void mend(LineRepairs repairs) {
        List<LineEdit> keys = LineEdit.between(this.lines, repairs.withKeysMended(this.lines));
        int mended = keep(keys, lines -> read(lines).filter(this.original::hasTheEntriesOf).isPresent()).size();
        ShownText titled = (mended == 0) ? this.original : read(this.lines).orElse(this.original);
        List<LineEdit> text = LineEdit.between(this.lines, repairs.withTextMended(this.lines));
        this.others = mended + keep(text, lines -> read(lines).filter(now -> now.saysWhat(titled)).isPresent()).size();
    }

    /// @param wanted by place among the entries of the file
    void writeIds(Map<Integer, EntryId> wanted) {
        Map<LineEdit, Integer> entries = new LinkedHashMap<>();
        wanted.forEach((order, id) -> {
            EntryOutline entry = this.file.entries().get(order);
            Optional<HeadingIds> heading = HeadingIds.in(this.lines, entry.source().line());
            Optional<String> present = heading.flatMap(HeadingIds::present);
            if (present.isPresent()) {
                leaveAlone(entry.source().line(), "the id " + id + " is not written, its heading has {#" + present.get()
                        + "}, which is no id or is taken");
            }
            else if (heading.isPresent()) {
                entries.put(heading.get().written(id), order);
            }
            else {
                this.withoutHeading++;
            }
        });
        ShownText before = (this.others == 0) ? this.original : read(this.lines).orElse(this.original);
        this.ids = keep(List.copyOf(entries.keySet()), lines -> {
            Map<Integer, EntryId> written = new TreeMap<>();
            LineEdit.between(this.lines, lines)
                .forEach(edit -> Optional.ofNullable(entries.get(edit))
                    .ifPresent(order -> written.put(order, wanted.get(order))));
            return read(lines).filter(now -> now.saysAround(before) && now.ids().equals(with(written))).isPresent();
        }).size();
    }

    private List<EntryId> with(Map<Integer, EntryId> written) {
        List<EntryId> all = new ArrayList<>(this.original.ids());
        written.forEach(all::set);
        return all;
    }

    /// Makes as many of the edits as are sound.
    private List<LineEdit> keep(List<LineEdit> edits, Predicate<List<String>> isSound) {
        List<LineEdit> kept = sound(List.of(), edits, isSound);
        this.lines = LineEdit.applied(this.lines, kept);
        return kept;
    }

    private List<LineEdit> sound(List<LineEdit> kept, List<LineEdit> edits, Predicate<List<String>> isSound) {
        if (edits.isEmpty()) {
            return kept;
        }
        List<LineEdit> all = new ArrayList<>(kept);
        all.addAll(edits);
        if (this.readings < MOST_READINGS && isSound.test(LineEdit.applied(this.lines, all))) {
            return all;
        }
        if (edits.size() == 1 || this.readings >= MOST_READINGS) {
            edits.forEach(edit -> leaveAlone(edit.at() + 1,
                    "the file would say something else with it as: " + edit.line().strip()));
            return kept;
        }
        int half = edits.size() / 2;
        return sound(sound(kept, edits.subList(0, half), isSound), edits.subList(half, edits.size()), isSound);
    }

    private void leaveAlone(int line, String why) {
        this.leftAlone.add(new Unrepaired(new SourceLocation(this.file.path(), line), why));
    }

    /// With as much room for deep nesting as the loader has.
    /// @return empty when it cannot be read
    private Optional<ShownText> read(List<String> lines) {
        this.readings++;
        FutureTask<ShownText> reading = new FutureTask<>(
                () -> ShownText.in(ContentLoader.read(this.file.path(), String.join("", lines))));
        new Thread(null, reading, "mending", ContentLoader.STACK_BYTES).start();
        try {
            return Optional.of(reading.get());
        }
        catch (ExecutionException _) {
            return Optional.empty();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + this.file.path(), ex);
        }
    }

    List<String> lines() {
        return this.lines;
    }

    /// Written into headings.
    int ids() {
        return this.ids;
    }

    /// Other lines that were mended.
    int others() {
        return this.others;
    }

    /// Entries that have no heading that an id could be written into.
    int withoutHeading() {
        return this.withoutHeading;
    }

}
