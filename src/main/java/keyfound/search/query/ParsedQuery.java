package keyfound.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.search.Ignored;
import keyfound.search.QueryReading;
import keyfound.search.SearchQuery;
import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.line.Noise;
import keyfound.signature.line.PasteLine;
import keyfound.signature.phrase.FailureWords;
import keyfound.text.WholeCharacters;

/// What a text asks for, part by part: the one reading that every engine starts from.
///
/// A question in somebody's own words is one part, and its words in the other language
/// another. Of a paste, the parts are its telling lines and, with less weight, their
/// words in the other language, what a compiler said below them with the source code that
/// it showed, and the commands that were typed; the rest of its lines are not searched
/// for.
///
/// @param paste the text as read
/// @param question whether it is a question rather than something a program printed
/// @param parts the weightiest first; empty when the text has no word
/// @param truncated whether only the telling part of a text over the limit was read
public record ParsedQuery(Paste paste, boolean question, List<Part> parts, boolean truncated) {

    /// So many lines of a paste are searched for.
    public static final int MAX_LINES = 6;

    /// A line that is less telling than this share of the most telling one is not
    /// searched for.
    private static final double WORTH = 0.3;

    /// A question is searched for up to this length.
    private static final int MAX_QUESTION_UNITS = 2_000;

    /// What a word's translation weighs beside the word: not each of its translations is
    /// the one meant.
    private static final double TRANSLATED_WEIGHT = 0.7;

    /// A code on a line of its own is as much what was asked for as the message.
    private static final double STANDALONE_CODE_WEIGHT = 1;

    /// The same for a line that a program printed, which is more often written down as it
    /// is than translated. It finds the answer to a title such as `Too many files crash
    /// the server`, which reads like an error.
    private static final double TRANSLATED_ERROR_WEIGHT = 0.3;

    /// What a typed command weighs beside the message: it names the program and its
    /// options.
    private static final double COMMAND_WEIGHT = 0.4;

    /// What the words for a code weigh beside it.
    private static final double MEANING_WEIGHT = 0.7;

    /// So many characters of typed commands are searched for.
    private static final int MAX_COMMAND_UNITS = 1_000;

    /// What a tool's labels and advice weigh beside its message.
    private static final double SAID_WEIGHT = 0.7;

    /// What the source code that a tool shows weighs beside its message.
    private static final double CODE_WEIGHT = 0.7;

    private static final Pattern PLAIN_WORDS = Pattern.compile("[\\p{L}\\p{Nd}\\p{Nl}\\p{No}\\p{Zs}'’.,?!，。？！、-]+");

    public ParsedQuery {
        parts = List.copyOf(parts);
    }

    public static ParsedQuery of(String text) {
        LongText kept = LongText.of(text, SearchQuery.MAX_TEXT_BYTES);
        Paste paste = kept.read();
        boolean question = !paste.looksLikeError() && paste.best().filter(ParsedQuery::isPrinted).isEmpty()
                && !paste.isComment();
        return new ParsedQuery(paste, question, question ? wholeOf(paste) : telling(paste), kept.cut());
    }

    /// A line with a level is a program's, however little it tells, and so is a frame
    /// without its cause: `failed to create session:`.
    private static boolean isPrinted(Candidate best) {
        return best.level().isPresent() || (best.text().endsWith(":") && FailureWords.inText(best.text()));
    }

    /// Whether a typed command stands above all else: then a program printed the rest,
    /// even where nothing in it reads like an error.
    public boolean isTyped() {
        return this.paste.lines()
            .stream()
            .filter(line -> !line.text().isBlank())
            .findFirst()
            .flatMap(PasteLine::noise)
            .filter(why -> why == Noise.COMMAND)
            .isPresent();
    }

    /// How the result is told to a reader; `question` is how entries are judged.
    public QueryReading.Kind kind() {
        return QueryKinds.of(this.paste, this.question);
    }

    /// Whether it is words of a person's own, without any sign that programs print.
    public boolean isPlain() {
        return this.question || PLAIN_WORDS.matcher(asked()).matches();
    }

    /// What states the trouble: the question, or the telling lines of the paste.
    public String asked() {
        return this.parts.stream()
            .filter(part -> part.role() == Role.ASKED || part.role() == Role.ERROR)
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    }

    /// The source code that a tool shows in the paste; empty when there is none.
    public String shownCode() {
        return this.parts.stream().filter(part -> part.role() == Role.CODE).map(Part::text).findFirst().orElse("");
    }

    /// What a reader is told of it.
    public QueryReading reading() {
        List<QueryReading.QueryLine> lines = this.paste.candidates()
            .stream()
            .limit(MAX_LINES)
            .map(line -> new QueryReading.QueryLine(line.line(), shown(line.text())))
            .toList();
        String signature = this.question ? "" : shown(this.paste.candidates().getFirst().signature().render());
        return new QueryReading(kind(), lines, signature, this.paste.lineCount(), Ignored.of(this.paste),
                this.truncated);
    }

    private static String shown(String line) {
        return WholeCharacters.head(line, QueryReading.MAX_LINE);
    }

    private static List<Part> wholeOf(Paste paste) {
        StringBuilder whole = new StringBuilder();
        for (PasteLine line : paste.lines()) {
            if (whole.length() + line.text().length() > MAX_QUESTION_UNITS) {
                break;
            }
            whole.append(line.text()).append('\n');
        }
        if (whole.toString().isBlank()) {
            return paste.best()
                .map(best -> List.of(new Part(best.signature().text(), 1, Role.ASKED)))
                .orElse(List.of());
        }
        String asked = TitleLabels.without(whole.toString().strip());
        String translated = Glossary.SHIPPED.translated(asked);
        List<Part> parts = new ArrayList<>(List.of(new Part(asked, 1, Role.ASKED)));
        addUnlessBlank(parts, translated, TRANSLATED_WEIGHT, Role.TRANSLATED);
        addMeanings(parts, asked);
        return parts;
    }

    private static List<Part> telling(Paste paste) {
        List<Part> parts = new ArrayList<>();
        double best = paste.candidates().getFirst().weight();
        for (Candidate candidate : paste.candidates()) {
            if (parts.size() == MAX_LINES || candidate.weight() < WORTH * best) {
                break;
            }
            double share = candidate.weight() / best;
            parts.add(new Part(candidate.signature().text(), share * share, Role.ERROR));
        }
        String errors = parts.stream().map(Part::text).collect(Collectors.joining("\n"));
        addUnlessBlank(parts, Glossary.SHIPPED.translated(errors), TRANSLATED_ERROR_WEIGHT, Role.TRANSLATED);
        addMeanings(parts, errors);
        addUnlessBlank(parts, commands(paste), COMMAND_WEIGHT, Role.COMMAND);
        addUnlessBlank(parts, String.join("\n", StandaloneCodes.in(paste)), STANDALONE_CODE_WEIGHT, Role.SAID);
        CompilerContext around = CompilerContext.of(paste);
        addUnlessBlank(parts, String.join("\n", around.said()), SAID_WEIGHT, Role.SAID);
        addUnlessBlank(parts, String.join("\n", around.code()), CODE_WEIGHT, Role.CODE);
        parts.sort(Comparator.comparingDouble(Part::weight).reversed());
        return parts;
    }

    /// Each is a part by itself, so that no pair of words is made of two of them.
    private static void addMeanings(List<Part> parts, String text) {
        CodeMeanings.SHIPPED.in(text).forEach(words -> addUnlessBlank(parts, words, MEANING_WEIGHT, Role.MEANING));
    }

    private static void addUnlessBlank(List<Part> parts, String text, double weight, Role role) {
        if (!text.isBlank()) {
            parts.add(new Part(text, weight, role));
        }
    }

    private static String commands(Paste paste) {
        StringBuilder commands = new StringBuilder();
        for (PasteLine line : paste.lines()) {
            boolean typed = line.noise().filter(why -> why == Noise.COMMAND).isPresent();
            if (typed && commands.length() + line.text().length() <= MAX_COMMAND_UNITS) {
                commands.append(line.text()).append('\n');
            }
        }
        return commands.toString();
    }

    /// A stretch of the text that is searched for.
    ///
    /// @param weight 0 to 1
    public record Part(String text, double weight, Role role) {
    }

    /// What a stretch of the text is to the trouble.
    public enum Role {

        /// A question in somebody's own words.
        ASKED,
        /// The words of the question in the other language.
        TRANSLATED,
        /// A line that states the error.
        ERROR,
        /// What somebody typed to run the program.
        COMMAND,
        /// What a code that it says means in words.
        MEANING,
        /// What a tool says of the source below its message, its advice, and codes on
        /// lines of their own.
        SAID,
        /// The source code that a tool shows.
        CODE

    }

}
