package keyfound.publication.ids;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Address;

/// Asks the ledger for the ids that the files read now wish for, thousands in one go, as
/// there may be a million.
public final class RememberedIds implements FormerIds {

    private static final int AT_ONCE = 5000;

    private final Ledger ledger;

    private final ReadAddresses addresses;

    /// Where the entries stand whose ids mean others.
    private final Set<Address.FilePlace> mistaken = new HashSet<>();

    /// Then nothing need be asked: a first load has thousands of questions that occur
    /// twice.
    private final boolean nothing;

    /// @param addresses of the files read now, with the ids wished for
    /// @param before what was served until now, by path
    public RememberedIds(Ledger ledger, ReadAddresses addresses, SortedMap<String, SourceOutline> before) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.nothing = ledger.isEmpty();
        if (!this.nothing) {
            ask(before);
        }
    }

    private void ask(SortedMap<String, SourceOutline> before) {
        List<Address> wishes = new ArrayList<>();
        for (String path : this.addresses.paths()) {
            Set<String> kept = kept(Optional.ofNullable(before.get(path)));
            this.addresses.of(path)
                .stream()
                .filter(address -> !address.pinned() && !kept.contains(named(address.id(), address.text())))
                .forEach(wishes::add);
            if (wishes.size() >= AT_ONCE) {
                ask(wishes);
                wishes.clear();
            }
        }
        ask(wishes);
    }

    private void ask(List<Address> wishes) {
        this.ledger.mistaken(wishes).forEach(address -> this.mistaken.add(address.where()));
    }

    @Override
    public Optional<String> lastFile(EntryId id) {
        return this.nothing ? Optional.empty() : this.ledger.fileOf(id);
    }

    @Override
    public boolean isAnothers(EntryOutline entry, EntryId id) {
        if (this.nothing) {
            return false;
        }
        Address.FilePlace where = new Address.FilePlace(entry.source().file(), entry.order());
        return entry.id().equals(id) ? this.mistaken.contains(where)
                : this.addresses.at(where)
                    .filter(address -> !this.ledger.mistaken(List.of(address.named(id.value()))).isEmpty())
                    .isPresent();
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
