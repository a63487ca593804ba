package keyfound.demand.question;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.demand.KeptText;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.demand.record.BroughtMessage;
import keyfound.demand.record.WholeSearch;
import keyfound.entry.EntryId;
import keyfound.publication.Publisher;
import keyfound.search.RankedEntries;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

/// Takes questions, and tells whoever has the token what became of them.
@Component
public final class Questions {

    private static final int MOST_OF_A_GAP = 50;

    private final QuestionTable table;

    private final Gaps gaps;

    private final Publisher publisher;

    private final WholeSearch whole;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    Questions(JdbcTemplate template, Gaps gaps, Publisher publisher, WholeSearch whole,
            TransactionTemplate transactions, Clock clock) {
        this.whole = whole;
        this.table = new QuestionTable(template);
        this.gaps = gaps;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps the question with the gap of its error. An answer that the reader may not
    /// see closes that gap, and the reader still reads that nobody has answered.
    /// @return the token, which nobody can tell again
    public String ask(AskedText asked) {
        String lines = KeptText.lines(asked.lines(), AskedText.LONGEST_LINES);
        SearchResult result = this.publisher.read(publication -> publication.index().search(SearchQuery.of(lines)));
        Optional<EntryId> hidden = (result.verdict() != Verdict.KNOWN && this.whole.isLimited())
                ? this.whole.known(lines) : Optional.empty();
        Sighting sighting = sighting(asked, lines, result, hidden.isPresent() ? Verdict.KNOWN : result.verdict());
        Instant now = sighting.at();
        QuestionToken token = QuestionToken.random(this.random);
        this.transactions.executeWithoutResult(_ -> {
            if (result.verdict() != Verdict.KNOWN) {
                this.gaps.add(List.of(sighting));
                hidden.ifPresent(entry -> this.gaps.answerIfOpen(sighting.gap(), entry, ""));
            }
            this.table.insert(token, new ReaderQuestion(sighting.gap(), lines,
                    KeptText.lines(asked.context(), AskedText.LONGEST_CONTEXT), asked.lang(), now));
        });
        return token.value();
    }

    /// The lines of a question may tell nothing; then the first of them stands for all.
    private Sighting sighting(AskedText asked, String lines, SearchResult result, Verdict verdict) {
        BroughtMessage told = BroughtMessage.of(result.reading(), BroughtMessage.Searched.ALL);
        BroughtMessage message = !told.line().isBlank() ? told : new BroughtMessage(told.kind(), told.searched(),
                lines.lines().filter(line -> !line.isBlank()).findFirst().orElse(lines));
        return message.sighting(this.clock.instant(), asked.surface(), asked.lang(), verdict, true);
    }

    /// @return empty for a token that was never given
    public Optional<ReaderQuestion> find(String token) {
        return QuestionToken.isValid(token) ? this.table.find(new QuestionToken(token)) : Optional.empty();
    }

    /// The gap that counts for the question; empty when it was forgotten.
    public Optional<Gap> gap(ReaderQuestion question) {
        Optional<Gap> own = this.gaps.find(question.gap());
        return own.flatMap(gap -> (gap.state() instanceof GapState.SameAs(GapId other, Instant _))
                ? this.gaps.find(other) : Optional.of(gap));
    }

    /// The entry that covers the question, as far as this reader may see it: by what a
    /// maintainer decided, otherwise by a search.
    public Optional<EntryId> answer(ReaderQuestion question) {
        Optional<EntryId> decided = gap(question).map(Gap::state)
            .filter(GapState.Answered.class::isInstance)
            .map(state -> ((GapState.Answered) state).entry());
        return this.publisher.read(publication -> decided.filter(id -> publication.catalog().entry(id).isPresent())
            .or(() -> known(publication.index().ranked(SearchQuery.of(question.lines())))));
    }

    private static Optional<EntryId> known(RankedEntries found) {
        return (found.verdict() == Verdict.KNOWN) ? found.ids().stream().findFirst() : Optional.empty();
    }

    /// How many were asked from one moment to another.
    public long count(Instant from, Instant to) {
        return this.table.count(from, to);
    }

    /// Forgets what was asked before.
    public void purge(Instant before) {
        this.table.purge(before);
    }

    /// The newest first.
    public List<ReaderQuestion> newest(int limit) {
        return this.table.newest(limit);
    }

    /// What readers asked about an error, the newest first.
    public List<ReaderQuestion> of(GapId gap) {
        return this.table.of(gap, MOST_OF_A_GAP);
    }

}
