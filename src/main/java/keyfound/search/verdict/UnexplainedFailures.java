package keyfound.search.verdict;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.KnownError;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.scan.Place;
import keyfound.signature.token.PlacedToken;
import keyfound.signature.token.Signature;
import keyfound.signature.token.Token;
import keyfound.text.LowerCase;

/// Finds the line of a paste that keeps an entry from answering it, although the entry
/// explains another line.
///
/// - A line that is graver or clearly more telling: a warning that an entry explains
///   beside a panic that none does.
/// - A line about as telling, where the entry's message is one of several of a block and
///   the paste says none of the others: the same first line with another cause below it.
final class UnexplainedFailures {

    /// So much more a line has to weigh to be clearly more telling.
    private static final double CLEARLY = 0.08;

    /// So much less it may weigh to be about as telling.
    private static final double ABOUT = 0.18;

    /// A line is explained when an entry's message says so much of it.
    private static final double EXPLAINED = 0.5;

    /// A line of which general texts are so much tells nothing by itself.
    private static final double GENERAL = 0.7;

    /// A line is a line of a block that says so much of it.
    private static final double OF_BLOCK = 0.8;

    private static final int FEWEST_OF_BLOCK = 2;

    /// What both say has to tell so much of a word that no entry says.
    private static final double TELLS = 0.86;

    private static final int FEWEST_WORDS = 3;

    private static final Pattern OPTION = Pattern.compile("\\s--?[a-z]");

    private static final Pattern EXCEPTION = Pattern.compile("[\\w.$]{0,80}(?:Error|Exception)(?::|$)");

    /// A person speaks, and no program.
    private static final Pattern SOMEBODY = Pattern
        .compile("(?i)\\b(?:i|i'm|i've|my|me|we|our)\\b|我|咱|请问|大家|各位|求助|求教|大佬|谢谢");

    private final List<Candidate> lines;

    /// The same, and those that any program says.
    private final List<Candidate> causes;

    UnexplainedFailures(ParsedQuery query) {
        List<Candidate> all = query.paste().candidates();
        List<Candidate> telling = all.subList(0, Math.min(ParsedQuery.MAX_LINES, all.size()))
            .stream()
            .filter(line -> line.isTelling() && !isSomebodys(line))
            .toList();
        this.lines = telling.stream().filter(line -> tells(line) && !isGeneral(line.signature())).toList();
        this.causes = telling.stream()
            .filter(line -> !line.text().endsWith(":") && line.signature().words().size() > 1
                    && isGeneral(line.signature()))
            .toList();
    }

    /// What the reader says himself, in a line without a level.
    private static boolean isSomebodys(Candidate line) {
        return line.level().isEmpty() && SOMEBODY.matcher(line.text()).find();
    }

    /// @param known what the entry explains
    /// @param matches all that it has in common with the paste
    Optional<Candidate> beside(ErrorMatch known, List<ErrorMatch> matches, RetrievedEntry entry) {
        double weight = known.candidate().weight();
        boolean named = Identification.isByName(known);
        if (isBlockSaid(known, matches)) {
            return left(known, matches).stream()
                .filter(line -> line.isFatal() && isGraver(line, known.candidate()))
                .findFirst();
        }
        boolean alone = isAloneOfItsBlock(known, matches, entry);
        Optional<Candidate> left = left(known, matches).stream()
            .filter(line -> !isFrameOf(line, known.candidate()) && (known.candidate().isMild() || !line.isMild()))
            .filter(line -> isGraver(line, known.candidate()) || (!named && line.weight() > weight + CLEARLY)
                    || (alone && line.weight() >= weight - ABOUT))
            .findFirst();
        return left.isPresent() || named || !(alone || endsOtherwise(known, matches, entry)) ? left
                : unexplained(this.causes, known, matches).stream()
                    .filter(line -> line.weight() > weight && line.line() > known.candidate().line())
                    .findFirst();
    }

    /// The lines that state an error of which the entry says nothing, the most telling
    /// first.
    /// @param known what the entry explains
    /// @param matches all that it has in common with the paste
    List<Candidate> left(ErrorMatch known, List<ErrorMatch> matches) {
        return unexplained(this.lines, known, matches);
    }

    private static List<Candidate> unexplained(List<Candidate> lines, ErrorMatch known, List<ErrorMatch> matches) {
        Set<Candidate> explained = matches.stream()
            .filter(match -> match.alignment().explained() >= EXPLAINED || match.alignment().coverage() >= EXPLAINED)
            .map(ErrorMatch::candidate)
            .collect(Collectors.toSet());
        return lines.stream()
            .filter(line -> !explained.contains(line) && !saysCodeOf(line, known) && !isPartOf(line, known.candidate()))
            .filter(line -> explained.stream().noneMatch(other -> other.text().contains(line.text())))
            .filter(line -> !continues(line, known.candidate()))
            .toList();
    }

    /// Whether several lines of the paste are lines of the entry's block, one of which is
    /// no mere warning: then it is that failure, and what else is printed belongs to it.
    private static boolean isBlockSaid(ErrorMatch known, List<ErrorMatch> matches) {
        List<Candidate> said = matches.stream()
            .filter(match -> match.known().block() == known.known().block() && match.alignment().explained() >= OF_BLOCK
                    && match.alignment().matched() >= TELLS * GeneralWeights.MOST)
            .map(ErrorMatch::candidate)
            .distinct()
            .toList();
        return said.stream().mapToInt(Candidate::line).distinct().count() >= FEWEST_OF_BLOCK
                && said.stream().anyMatch(line -> !line.isMild());
    }

    /// Whether the block has other telling lines, none of which the paste says.
    private static boolean isAloneOfItsBlock(ErrorMatch known, List<ErrorMatch> matches, RetrievedEntry entry) {
        List<KnownError> others = entry.errors()
            .stream()
            .filter(error -> error.block() == known.known().block() && !overlap(error, known.known()))
            .toList();
        return !others.isEmpty() && matches.stream()
            .filter(match -> !saysTheSamePart(match, known))
            .noneMatch(match -> others.contains(match.known()) && match.alignment().coverage() >= EXPLAINED);
    }

    /// Whether both are laid beside the same words of one line.
    private static boolean saysTheSamePart(ErrorMatch one, ErrorMatch other) {
        Set<Integer> said = other.alignment().pairs().stream().map(Alignment.Pair::brought).collect(Collectors.toSet());
        return one.candidate().equals(other.candidate())
                && one.alignment().pairs().stream().map(Alignment.Pair::brought).anyMatch(said::contains);
    }

    /// Whether the block's most telling line is another one of which the paste says
    /// nothing.
    private static boolean endsOtherwise(ErrorMatch known, List<ErrorMatch> matches, RetrievedEntry entry) {
        KnownError cause = entry.errors()
            .stream()
            .filter(error -> error.block() == known.known().block())
            .findFirst()
            .orElse(known.known());
        return !overlap(cause, known.known()) && matches.stream()
            .noneMatch(match -> match.known().equals(cause) && match.alignment().coverage() >= EXPLAINED);
    }

    /// A line and the message of frame and cause that it is a part of.
    private static boolean overlap(KnownError one, KnownError other) {
        return one.text().contains(other.text()) || other.text().contains(one.text());
    }

    /// Whether a line goes on with what an exception says: it stands right below, and
    /// nothing is printed in front of it.
    private static boolean continues(Candidate line, Candidate known) {
        List<Place> places = known.places();
        return line.line() == places.getLast().line() + 1 && line.start() == 0 && known.level().isEmpty()
                && line.level().isEmpty() && EXCEPTION.matcher(known.text()).lookingAt()
                && !EXCEPTION.matcher(line.text()).lookingAt() && line.text().indexOf(": ") < 0;
    }

    /// A line that names the same code tells of the same failure.
    private static boolean saysCodeOf(Candidate line, ErrorMatch known) {
        return known.candidate().signature().codes().stream().anyMatch(code -> line.signature().codes().contains(code));
    }

    /// Frames stand right above their cause, and a logger calls both the same.
    private static boolean isFrameOf(Candidate line, Candidate known) {
        return line.line() < known.line() && known.line() - line.line() <= 1
                && (known.level().isEmpty() || known.level().equals(line.level()));
    }

    /// The program itself says so. What it ended with below an error is what came of that
    /// error.
    private static boolean isGraver(Candidate line, Candidate known) {
        boolean states = line.level().isPresent() || FailureWords.inText(line.text());
        return (known.isMild() && !line.isMild() && states && line.weight() >= known.weight())
                || (line.isFatal() && !known.isFatal() && line.line() < known.line());
    }

    private static boolean isPartOf(Candidate line, Candidate known) {
        return line.equals(known) || known.text().contains(line.text()) || line.text().contains(known.text());
    }

    /// Neither advice nor a frame, nor a line that any program says.
    private static boolean tells(Candidate line) {
        String text = line.text();
        boolean command = !FailureWords.inText(text) && OPTION.matcher(text).find();
        return !command && (FailureWords.inText(text) || line.signature().codes().isEmpty()) && !text.endsWith(":")
                && line.signature().words().size() >= FEWEST_WORDS && !ToolPhrases.isAdvice(LowerCase.of(text));
    }

    private static boolean isGeneral(Signature line) {
        BitSet general = GeneralErrors.SHIPPED.places(line.text());
        int all = 0;
        int own = 0;
        for (PlacedToken placed : line.placed()) {
            if (placed.token() instanceof Token.Word) {
                all += placed.end() - placed.start();
                own += general.get(placed.start()) ? 0 : placed.end() - placed.start();
            }
        }
        return own <= (1 - GENERAL) * all;
    }

}
