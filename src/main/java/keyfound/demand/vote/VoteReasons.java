package keyfound.demand.vote;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.demand.KeptText;
import keyfound.entry.EntryId;

/// Keeps why answers did not help. Readers never see it.
@Component
public final class VoteReasons {

    /// Characters of a reason; the rest is cut.
    public static final int LONGEST = 300;

    private static final int MOST_OF_ONE = 50;

    private final VoteReasonTable table;

    private final Clock clock;

    VoteReasons(JdbcTemplate template, Clock clock) {
        this.table = new VoteReasonTable(template);
        this.clock = clock;
    }

    /// Keeps a reason without its secrets, on one line. A blank one is passed over.
    /// @param lang language of the reader, BCP 47
    public void add(EntryId entry, String text, String lang) {
        String kept = KeptText.line(text, LONGEST);
        if (!kept.isBlank()) {
            this.table.insert(new VoteReason(entry, kept, lang, this.clock.instant()));
            this.table.bound(entry, MOST_OF_ONE);
        }
    }

    /// The newest first.
    public List<VoteReason> newest(int limit) {
        return this.table.newest(limit);
    }

    /// The entry has another address from now on.
    void move(EntryId from, EntryId to) {
        this.table.move(from, to);
    }

    /// Forgets what was told before.
    public void purge(Instant before) {
        this.table.purge(before);
    }

}
