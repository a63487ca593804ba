package keyfound.publication.ids;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.permalink.address.Address;

/// The addresses of the entries of all files that were read, with the ids that their
/// outlines have. A first load may read a million entries, so each address is made when
/// it is asked for.
public final class ReadAddresses extends AbstractCollection<Address> {

    private final SortedMap<String, SourceOutline> files;

    /// By path: collected while the answers are in memory.
    private final Map<String, AnswerPrints> prints = new TreeMap<>();

    private int size;

    /// @param files the outlines of the files, as they are when addresses are asked for
    public ReadAddresses(SortedMap<String, SourceOutline> files) {
        this.files = files;
    }

    public void read(SourceFile file) {
        this.size += file.entries().size();
        AnswerPrints before = this.prints.put(file.path(), AnswerPrints.of(file.entries()));
        this.size -= (before == null) ? 0 : before.size();
    }

    public void remove(String path) {
        AnswerPrints before = this.prints.remove(path);
        this.size -= (before == null) ? 0 : before.size();
    }

    public boolean hasRead(String path) {
        return this.prints.containsKey(path);
    }

    public Set<String> paths() {
        return Collections.unmodifiableSet(this.prints.keySet());
    }

    /// In the order of the entries; empty for a file that was not read.
    public List<Address> of(String path) {
        AnswerPrints read = this.prints.get(path);
        return (read == null) ? List.of() : read.addresses(Objects.requireNonNull(this.files.get(path)).entries());
    }

    /// @param where of an entry; empty for a file that was not read
    Optional<Address> at(Address.FilePlace where) {
        AnswerPrints read = this.prints.get(where.file());
        return (read == null) ? Optional.empty() : Optional.of(read.address(where.place(),
                Objects.requireNonNull(this.files.get(where.file())).entries().get(where.place())));
    }

    /// What is held of each file.
    public Collection<AnswerPrints> prints() {
        return Collections.unmodifiableCollection(this.prints.values());
    }

    @Override
    public Iterator<Address> iterator() {
        return this.prints.keySet().stream().map(this::of).flatMap(Collection::stream).iterator();
    }

    @Override
    public int size() {
        return this.size;
    }

}
