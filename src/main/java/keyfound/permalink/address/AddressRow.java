package keyfound.permalink.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import keyfound.text.sketch.Sketch;

/// One line of the ledger.
///
/// @param address as it was when it was last served, without aliases
/// @param movedTo an id that is served, or was and is gone; present exactly when the
/// state is moved
public record AddressRow(Address address, AddressState state, Optional<String> movedTo, Instant firstServed,
        Instant lastServed) {

    public AddressRow {
        if (movedTo.isPresent() != (state == AddressState.MOVED)) {
            throw new IllegalArgumentException(
                    "address '" + address.id() + "' is " + state.word() + ", and moved to " + movedTo);
        }
    }

    public static AddressRow served(Address address, Instant now) {
        return new AddressRow(address.bare(), AddressState.SERVED, Optional.empty(), now, now);
    }

    /// An id that a writer named as an alias and that was never served.
    public static AddressRow alias(String id, Address target, Instant now) {
        Address address = new Address(id, target.file(), target.place(), target.text(), Sketch.EMPTY, List.of());
        return new AddressRow(address, AddressState.MOVED, Optional.of(target.id()), now, now);
    }

    public String id() {
        return this.address.id();
    }

    /// The row, served again with its content of now.
    public AddressRow serve(Address now, Instant at) {
        return new AddressRow(now.bare(), AddressState.SERVED, Optional.empty(), this.firstServed, at);
    }

    public AddressRow move(String to, Instant at) {
        return new AddressRow(this.address, AddressState.MOVED, Optional.of(to), this.firstServed, wentAway(at));
    }

    public AddressRow goAway(Instant at) {
        return new AddressRow(this.address, AddressState.GONE, Optional.empty(), this.firstServed, wentAway(at));
    }

    public boolean isServedAs(Address now) {
        return this.state == AddressState.SERVED && this.address.equals(now.bare());
    }

    private Instant wentAway(Instant at) {
        return (this.state == AddressState.SERVED) ? at : this.lastServed;
    }

}
