package keyfound.search.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;

/// Lays the telling lines of a paste beside the messages that an entry knows.
public final class ErrorMatcher {

    /// Of a message with something else in its slots: it comes behind an equal one, that
    /// is all.
    private static final double OTHER_SLOTS = 0.97;

    /// Of a message whose punctuation or spelling differs.
    private static final double OTHER_SPELLING = 0.9;

    /// What is said in part counts less than its part: half of a message is said by many.
    private static final double IN_PART = 1.5;

    private final Vocabulary words;

    private final Vocabulary weights;

    private final List<Line> lines = new ArrayList<>();

    private final AlignmentTable table = new AlignmentTable();

    /// By the messages of an entry: it is judged first, and explained when it is shown.
    private final IdentityHashMap<List<KnownError>, List<ErrorMatch>> matches = new IdentityHashMap<>();

    /// @param words how rare a word is here, for the score
    /// @param weights how much a word tells, for how the messages are laid side by side
    public ErrorMatcher(ParsedQuery query, Vocabulary words, Vocabulary weights) {
        this.words = words;
        this.weights = weights;
        List<Candidate> candidates = query.paste().candidates();
        for (Candidate candidate : candidates.subList(0, Math.min(ParsedQuery.MAX_LINES, candidates.size()))) {
            MessageUnits message = MessageUnits.of(candidate.signature(), words);
            this.lines.add(new Line(candidate, message, keys(message.units()), WeighedUnits.of(message.units(), words),
                    WeighedUnits.of(message, weights), all(message.units()),
                    candidate.weight() / candidates.getFirst().weight()));
        }
    }

    /// What the lines say. A message that says little of it is no match.
    public SaidKeys said() {
        return new SaidKeys(this.words, this.lines.stream().map(Line::keys).toList(),
                this.lines.stream().mapToDouble(Line::all).toArray());
    }

    /// @return every pair of a line and a message that share enough, in no order
    public List<ErrorMatch> matches(List<KnownError> errors) {
        return this.matches.computeIfAbsent(errors, this::laid);
    }

    private List<ErrorMatch> laid(List<KnownError> errors) {
        List<ErrorMatch> matches = new ArrayList<>();
        for (KnownError known : errors) {
            Optional<MessageUnits.Stored> stored = known.message().stored();
            @Nullable Written written = null;
            for (int at = 0; at < this.lines.size(); at++) {
                boolean worthwhile = stored.isPresent() ? stored.get().isWorthwhileFor(at)
                        : isWorthwhile(this.lines.get(at), known.message().units());
                if (worthwhile) {
                    written = (written == null) ? written(known) : written;
                    matches.add(match(this.lines.get(at), written));
                }
            }
        }
        return matches;
    }

    private Written written(KnownError known) {
        List<Unit> units = known.message().units();
        return new Written(known, WeighedUnits.of(units, this.words), WeighedUnits.of(units, this.weights));
    }

    private ErrorMatch match(Line line, Written written) {
        KnownError known = written.known();
        Optional<MessageUnits> read = line.message().readingNamesAs(known.message(), this.words);
        MessageUnits brought = read.orElse(line.message());
        WeighedUnits units = read.map(other -> WeighedUnits.of(other.units(), this.words)).orElse(line.units());
        Alignment alignment = Alignment.of(units, written.units(), this.table);
        double covered = Math.max(alignment.coverage(), alignment.explained());
        double score = alignment.matched() * Math.pow(covered, IN_PART) * exactness(brought, known.message())
                * Math.sqrt(line.weight());
        WeighedUnits general = read.map(other -> WeighedUnits.of(other, this.weights)).orElse(line.weighed());
        Alignment weighed = alignment.by(general, written.weighed());
        return new ErrorMatch(line.candidate(), brought, known, weighed, score);
    }

    private static double exactness(MessageUnits brought, MessageUnits written) {
        if (brought.text().contains(written.text())) {
            return 1;
        }
        return brought.rendered().contains(written.rendered()) ? OTHER_SLOTS : OTHER_SPELLING;
    }

    /// As `SaidKeys` tells it of a stored message. Codes are left aside: the same message
    /// with another code is worth looking at. Where a message is made of codes alone, one
    /// of them has to be the same. Most messages share nothing with a line, and then
    /// nobody asks what their words tell.
    private boolean isWorthwhile(Line line, List<Unit> written) {
        double shared = 0;
        boolean sameCode = false;
        for (Unit unit : written) {
            if (line.keys().contains(unit.key())) {
                shared += weight(unit);
                sameCode |= unit.kind() == Unit.Kind.CODE;
            }
        }
        if (shared == 0) {
            return sameCode && written.stream().noneMatch(unit -> unit.kind() == Unit.Kind.WORD);
        }
        return shared >= SaidKeys.WORTH * line.all() || isAtMost(shared / SaidKeys.WORTH, written);
    }

    /// Whether the words tell no more than that all together; looks no further than need
    /// be.
    private boolean isAtMost(double most, List<Unit> units) {
        double all = 0;
        for (int i = 0; i < units.size() && all <= most; i++) {
            all += weight(units.get(i));
        }
        return all <= most;
    }

    private double all(List<Unit> units) {
        double all = 0;
        for (Unit unit : units) {
            all += weight(unit);
        }
        return all;
    }

    private double weight(Unit unit) {
        return (unit.kind() == Unit.Kind.WORD) ? this.words.rarity(unit.key()) : 0;
    }

    private static Set<String> keys(List<Unit> units) {
        Set<String> keys = new HashSet<>();
        units.forEach(unit -> keys.add(unit.key()));
        return keys;
    }

    /// @param units with how rare they are here
    /// @param weighed with how much they tell
    /// @param all what its words tell, one by one
    /// @param weight how telling the line is beside the most telling one, 0 to 1
    private record Line(Candidate candidate, MessageUnits message, Set<String> keys, WeighedUnits units,
            WeighedUnits weighed, double all, double weight) {
    }

    /// A message of an entry.
    ///
    /// @param units with how rare they are here
    /// @param weighed with how much they tell
    private record Written(KnownError known, WeighedUnits units, WeighedUnits weighed) {
    }

}
