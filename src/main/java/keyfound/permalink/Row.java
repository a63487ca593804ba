package keyfound.permalink;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import keyfound.entry.Sketch;

/// One line of the ledger.
///
/// @param address as it was when it was last served, without aliases
/// @param movedTo an id that is served, or was and is gone; present exactly when the state is moved
record Row(Address address, State state, Optional<String> movedTo, Instant firstServed, Instant lastServed) {

    Row {
        if (movedTo.isPresent() != (state == State.MOVED)) {
            throw new IllegalArgumentException(
                    "address '" + address.id() + "' is " + state.word() + ", and moved to " + movedTo);
        }
    }

    static Row served(Address address, Instant now) {
        return new Row(address.bare(), State.SERVED, Optional.empty(), now, now);
    }

    /// A name that a writer gave without its ever having been served.
    static Row alias(String id, Address target, Instant now) {
        Address address = new Address(id, target.file(), target.place(), target.text(), Sketch.EMPTY, List.of());
        return new Row(address, State.MOVED, Optional.of(target.id()), now, now);
    }

    String id() {
        return this.address.id();
    }

    /// Served again, as it is written now.
    Row serve(Address now, Instant at) {
        return new Row(now.bare(), State.SERVED, Optional.empty(), this.firstServed, at);
    }

    Row move(String to, Instant at) {
        return new Row(this.address, State.MOVED, Optional.of(to), this.firstServed, wentAway(at));
    }

    Row goAway(Instant at) {
        return new Row(this.address, State.GONE, Optional.empty(), this.firstServed, wentAway(at));
    }

    boolean isServedAs(Address now) {
        return this.state == State.SERVED && this.address.equals(now.bare());
    }

    boolean asksLike(Address now) {
        return QuestionWords.of(this.address.text()).isSame(QuestionWords.of(now.text()));
    }

    /// Whether most of the answer is not what it was.
    boolean answersOtherThan(Address now) {
        return !this.address.sketch().isEmpty() && !now.sketch().isEmpty()
                && this.address.sketch().overlap(now.sketch()).resemblance() < Likeness.ALIKE;
    }

    private Instant wentAway(Instant at) {
        return (this.state == State.SERVED) ? at : this.lastServed;
    }

}
