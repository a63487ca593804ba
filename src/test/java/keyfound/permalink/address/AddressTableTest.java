package keyfound.permalink.address;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.permalink.LedgerParts;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTableTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.123456Z");

    private static final Instant LAST = Instant.parse("2026-02-01T12:30:00Z");

    private final JdbcTemplate template = LedgerParts.withTables(LedgerParts.inMemory());

    private final AddressTable table = new AddressTable(this.template, AddressKind.ENTRY);

    @Test
    void aRowIsReadAsItWasWritten() {
        Address address = new Address("E28", new Address.FilePlace("文档/faq.md", 7), "磁盘满了\t?\n𠀀 'x'",
                Sketch.ofWords(Stream.of("delete old files")), "f00d", List.of(), true);
        AddressRow row = new AddressRow(address, AddressState.MOVED, Optional.of("disk-full"), FIRST, LAST);
        this.table.insert(List.of(row, served("disk-full")));
        assertThat(this.table.find("E28")).contains(row);
        assertThat(this.table.find("e28")).isEmpty();
        AddressRow again = row.serve(address, LAST);
        this.table.update(List.of(again));
        assertThat(this.table.findAll()).containsExactly(again, served("disk-full"));
    }

    @Test
    void theKindsAreApart() {
        AddressTable collections = new AddressTable(this.template, AddressKind.COLLECTION);
        this.table.insert(List.of(served("dns")));
        collections.insert(List.of(served("dns").goAway(LAST)));
        assertThat(this.table.find("dns")).map(AddressRow::state).contains(AddressState.SERVED);
        assertThat(collections.find("dns")).map(AddressRow::state).contains(AddressState.GONE);
        assertThat(served(collections)).isEmpty();
        assertThat(collections.kind()).isEqualTo(AddressKind.COLLECTION);
    }

    @Test
    void moreIdsThanOneStatementTakesAreAllFound() {
        List<AddressRow> rows = IntStream.range(0, 1001).mapToObj(number -> served("id-" + number)).toList();
        this.table.insert(rows);
        List<String> ids = new ArrayList<>(rows.stream().map(AddressRow::id).toList());
        ids.add(0, "never-served");
        assertThat(this.table.findAll(ids)).hasSize(1001).containsAll(rows);
        assertThat(this.table.findAll(List.of())).isEmpty();
        assertThat(served(this.table)).hasSize(1001);
    }

    @Test
    void addressesAreFoundByTheirStateAndByWhereTheyLead() {
        this.table.insert(List.of(served("c"), served("b").move("c", LAST), served("a").goAway(LAST),
                served("d").move("c", LAST), served("e").move("x", LAST)));
        assertThat(this.table.findAll(AddressState.MOVED)).extracting(AddressRow::id).containsExactly("b", "d", "e");
        assertThat(this.table.movedTo(List.of("c", "a"))).extracting(AddressRow::id)
            .containsExactlyInAnyOrder("b", "d");
        assertThat(served(this.table)).containsExactly("c");
    }

    @Test
    void aMovedAddressThatLeadsToAGoneOneIsADeadEnd() {
        this.table.insert(List.of(served("c"), served("b").move("c", LAST), served("a").move("c", LAST),
                served("d").goAway(LAST)));
        assertThat(this.table.countDeadEnds()).isZero();
        this.table.update(List.of(served("c").goAway(LAST)));
        assertThat(this.table.countDeadEnds()).isEqualTo(2);
        assertThat(this.table.count(AddressState.MOVED)).isEqualTo(2);
        assertThat(this.table.count(AddressState.GONE)).isEqualTo(2);
        assertThat(this.table.count(AddressState.SERVED)).isZero();
    }

    @Test
    void theSketchesOfWhatIsServedOrGoneAreSeenAndNotOfWhatMoved() {
        this.table.insert(List.of(served("a"), served("b").move("a", LAST), served("c").goAway(LAST)));
        List<AddressSketch> seen = new ArrayList<>();
        this.table.forEachSketch(seen::add);
        assertThat(seen).containsExactlyInAnyOrder(AddressSketch.of(served("a").address()),
                AddressSketch.of(served("c").address()));
    }

    private static Set<String> served(AddressTable table) {
        Set<String> ids = new HashSet<>();
        table.forEachServed(ids::add);
        return ids;
    }

    private static AddressRow served(String id) {
        return AddressRow.served(LedgerParts.entry(id, "What is " + id + "?", "It is " + id), FIRST);
    }

}
