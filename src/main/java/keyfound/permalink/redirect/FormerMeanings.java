package keyfound.permalink.redirect;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;
import keyfound.permalink.redirect.Similarity.OfEntries;

/// Decides what the ids that entries wish for have meant before.
///
/// A moved id now means the entry served under the other id. It goes back only to an
/// entry with the former question and a similar answer: that entry has come back.
public final class FormerMeanings {

    private final List<Address> wishes;

    private final Map<String, AddressRow> rows = new HashMap<>();

    public FormerMeanings(AddressTable table, Collection<Address> wishes) {
        this.wishes = List.copyOf(wishes);
        table.findAll(this.wishes.stream().map(Address::id).toList()).forEach(row -> this.rows.put(row.id(), row));
        List<String> targets = this.rows.values().stream().flatMap(row -> row.movedTo().stream()).distinct().toList();
        table.findAll(targets).forEach(row -> this.rows.putIfAbsent(row.id(), row));
    }

    /// The wishes whose id means another entry.
    public Set<Address> mistaken() {
        return this.wishes.stream().filter(this::isMistaken).collect(Collectors.toSet());
    }

    private boolean isMistaken(Address wish) {
        AddressRow row = this.rows.get(wish.id());
        if (row == null) {
            return false;
        }
        AddressedQuestion now = AddressedQuestion.of(wish);
        AddressedQuestion before = AddressedQuestion.of(row.address());
        if (row.state() != AddressState.MOVED) {
            return OfEntries.isOther(before, now);
        }
        Optional<AddressedQuestion> since = row.movedTo()
            .map(this.rows::get)
            .map(AddressRow::address)
            .map(AddressedQuestion::of);
        boolean cameBack = OfEntries.asksTheSame(before, now) && (OfEntries.answersAlike(before, now)
                || since.filter(target -> OfEntries.answersAlike(target, now)).isPresent());
        return !cameBack;
    }

}
