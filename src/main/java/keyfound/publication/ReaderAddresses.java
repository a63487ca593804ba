package keyfound.publication;

import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Resolution;

/// What an address is today, for the reader of a request. An address of what the reader
/// may not see is an address that was never served: neither where it leads nor what it
/// asked is told.
@Component
public final class ReaderAddresses {

    private final Ledger ledger;

    private final Publisher publisher;

    ReaderAddresses(Ledger ledger, Publisher publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    public Resolution<EntryId> resolve(EntryId id) {
        return seen(this.ledger.resolve(id, this::isHere), this::isHere, () -> this.ledger.fileOf(id));
    }

    public Resolution<CollectionId> resolve(CollectionId id) {
        return seen(this.ledger.resolve(id, this::isHere), this::isHere, () -> this.ledger.fileOf(id));
    }

    /// Whether an entry is served, and to the reader of this request.
    public boolean isHere(EntryId id) {
        return this.publisher.<Boolean>read(publication -> publication.catalog().entry(id).isPresent());
    }

    private boolean isHere(CollectionId id) {
        return this.publisher.<Boolean>read(publication -> publication.catalog().collection(id).isPresent());
    }

    private <I> Resolution<I> seen(Resolution<I> found, Predicate<I> served, FileOfAddress file) {
        if (this.publisher.sight().isAll()) {
            return found;
        }
        boolean seen = switch (found) {
            case Resolution.Moved<I>(I to) -> served.test(to);
            case Resolution.Served<I>(I id) -> served.test(id);
            case Resolution.Gone<I> _ -> file.find().filter(this.publisher.sight().files()).isPresent();
            case Resolution.Elsewhere<I> elsewhere -> elsewhere.here().filter(served).isPresent();
            case Resolution.NeverServed<I> _ -> true;
        };
        return seen ? found : new Resolution.NeverServed<>();
    }

    /// Where the address was last written; asked for only when needed.
    @FunctionalInterface
    private interface FileOfAddress {

        Optional<String> find();

    }

}
