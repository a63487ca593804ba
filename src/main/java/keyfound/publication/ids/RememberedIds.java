package keyfound.publication.ids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Address;

/// Asks the ledger for all ids that the files read now wish for, in one go, as there may
/// be a hundred thousand.
public final class RememberedIds implements FormerIds {

    private final Ledger ledger;

    private final Map<String, List<Address>> addresses;

    private final Set<Address> mistaken;

    /// Then nothing need be asked: a first load has thousands of questions that occur
    /// twice.
    private final boolean nothing;

    /// @param addresses addresses of the files read now, by path, with the ids wished for
    /// @param before what was served until now, by path
    public RememberedIds(Ledger ledger, Map<String, List<Address>> addresses, SortedMap<String, SourceOutline> before) {
        this.ledger = ledger;
        this.addresses = addresses;
        List<Address> wishes = new ArrayList<>();
        addresses.forEach((path, wanted) -> {
            Set<String> kept = kept(Optional.ofNullable(before.get(path)));
            wanted.stream()
                .filter(address -> !address.pinned() && !kept.contains(named(address.id(), address.text())))
                .forEach(wishes::add);
        });
        this.mistaken = ledger.mistaken(wishes);
        this.nothing = ledger.isEmpty();
    }

    @Override
    public Optional<String> lastFile(EntryId id) {
        return this.nothing ? Optional.empty() : this.ledger.fileOf(id);
    }

    @Override
    public boolean isAnothers(EntryOutline entry, EntryId id) {
        return Optional.ofNullable(this.addresses.get(entry.source().file()))
            .stream()
            .flatMap(Collection::stream)
            .filter(address -> address.place() == entry.order())
            .anyMatch(address -> address.id().equals(id.value()) ? this.mistaken.contains(address)
                    : !this.nothing && !this.ledger.mistaken(List.of(address.named(id.value()))).isEmpty());
    }

    private static Set<String> kept(Optional<SourceOutline> file) {
        return file.stream()
            .flatMap(before -> before.entries().stream())
            .map(entry -> named(entry.id().value(), entry.question()))
            .collect(Collectors.toSet());
    }

    private static String named(String id, String question) {
        return id + "\n" + question;
    }

}
