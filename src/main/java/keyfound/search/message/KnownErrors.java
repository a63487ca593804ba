package keyfound.search.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.Entry;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;
import keyfound.signature.Candidate;
import keyfound.signature.PasteReader;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.token.Signature;

/// Finds the error messages that an entry knows. Told once, when an entry is indexed.
public final class KnownErrors {

    /// An entry is known by at most so many messages, the first ones that it quotes.
    static final int MAX_OF_ENTRY = 500;

    /// A line of a quoted block, and an error in a comment, is cut here.
    static final int MAX_UNITS = 600;

    /// What a writer set between quotation marks in the question.
    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\p{L}\\d])[\"“「](?=\\S)([^\"”」\n]{6,600}+)(?<=\\S)[\"”」]|(?<![\\p{L}\\d])'(?=\\S)([^'\n]{12,600}+)(?<=\\S)'(?![\\p{L}\\d])");

    /// Between two words; the first of a message is no single letter.
    private static final Pattern SEVERAL_WORDS = Pattern.compile("(?<=.{4})\\s(?=.)");

    /// A piece of a line, cut out of it: `...{load_failed,crypto}...`.
    private static final Pattern CUT_OUT = Pattern.compile("(?:[.]{3}|…)\\S*[\\p{L}\\d]{4,}\\S*(?:[.]{3}|…)");

    /// What stands among Chinese words and is not Chinese: `服务启动失败，systemd 提示
    /// status=217/USER`.
    private static final Pattern AMONG_CHINESE = Pattern
        .compile("(?<=[\\p{IsHan}：，] ?)[^\\p{IsHan}，。？！；：、（）「」【】\\n]{6,600}+");

    /// What a question says behind `an error:`, and before it asks.
    private static final Pattern ANNOUNCED = Pattern
        .compile("\\b(?:an|the|this|following) (?:error|exception|message)(?: message)?: "
                + "(\\S.{9,600}?)(?:[.] (?:What|How|Why|Is|Can|Should|Does)\\b.*|$)");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Pattern ELEMENT = Pattern.compile("\\s*<([\\w.:-]{1,60})[^<>]{0,200}>[^<>]{0,400}</\\1>\\s*");

    /// `unqualified-search-registries = ["quay.io"]`, `dev.meta=${dev_meta}`.
    private static final Pattern ASSIGNMENT = Pattern
        .compile("\\s*(?:(?:export|set|env) )?[\\w.-]{2,80}(?: = .*|=(?:[\"'\\[{]|\\$\\{|https?://|/).*)");

    private static final int FEWEST_WORDS = 3;

    private KnownErrors() {
    }

    /// All messages of an entry, each once, in the order of its error texts.
    /// @param above the error that the heading above the entry quotes; empty when it
    /// quotes none
    public static List<KnownError> of(Entry entry, Optional<String> above, BaseForms bases) {
        List<ErrorText> errors = new ArrayList<>(entry.errors());
        above.ifPresent(error -> errors.add(new ErrorText(error, Origin.QUESTION)));
        return of(errors, bases);
    }

    /// Whether a heading quotes an error, so that each entry below it answers that.
    public static boolean isQuotedBy(String heading) {
        return heading.contains(": ") && PasteReader.read(heading).looksLikeError();
    }

    public static List<KnownError> of(List<ErrorText> errors, BaseForms bases) {
        Map<String, KnownError> known = new LinkedHashMap<>();
        for (int at = 0; at < errors.size(); at++) {
            ErrorText error = errors.get(at);
            int block = at;
            for (Signature message : messages(error)) {
                if (known.size() < MAX_OF_ENTRY && !message.isEmpty()) {
                    known.computeIfAbsent(message.text(),
                            any -> new KnownError(MessageUnits.of(message, bases), error.origin(), block));
                }
            }
        }
        return List.copyOf(known.values());
    }

    private static List<Signature> messages(ErrorText error) {
        List<Signature> messages = new ArrayList<>();
        if (error.origin() == ErrorText.Origin.QUESTION) {
            Matcher quoted = QUOTED.matcher(error.text());
            while (quoted.find()) {
                String text = Objects.requireNonNullElseGet(quoted.group(1), () -> quoted.group(2));
                if (SEVERAL_WORDS.matcher(text).find() || CUT_OUT.matcher(text).matches()) {
                    messages.add(PasteReader.signature(text));
                }
            }
            announced(error.text()).forEach(messages::add);
            amongChinese(error.text()).forEach(messages::add);
            Alternatives.in(error.text()).forEach(part -> messages.add(PasteReader.signature(part)));
            Alternatives.withoutRemark(error.text()).ifPresent(part -> messages.add(PasteReader.signature(part)));
        }
        else if (error.origin() == ErrorText.Origin.ANSWER_BLOCK) {
            CommentedErrors.in(error.text(), MAX_OF_ENTRY, MAX_UNITS)
                .forEach(comment -> messages.add(PasteReader.signature(comment)));
        }
        QuotedBlock block = QuotedBlock.of(error.text());
        block.messages().forEach(message -> messages.add(PasteReader.signature(message)));
        PasteReader.read(error.text())
            .candidates()
            .stream()
            .filter(line -> !block.isFrame(line.text()) && !isSetting(error, line.text()))
            .map(KnownErrors::bounded)
            .forEach(messages::add);
        return messages;
    }

    /// A setting that the answer shows: `<artifactId>maven-compiler-plugin</artifactId>`.
    private static boolean isSetting(ErrorText error, String line) {
        return switch (error.origin()) {
            case METADATA, QUESTION -> false;
            case ANSWER_BLOCK -> ELEMENT.matcher(line).matches() || isAssignment(line);
            case ANSWER_SPAN -> isAssignment(line);
        };
    }

    private static boolean isAssignment(String line) {
        return ASSIGNMENT.matcher(line).matches() && !FailureWords.inText(line);
    }

    private static List<Signature> announced(String question) {
        if (question.indexOf(": ") < 0) {
            return List.of();
        }
        return PasteReader.read(question)
            .candidates()
            .stream()
            .map(line -> ANNOUNCED.matcher(line.text()))
            .filter(Matcher::find)
            .map(found -> PasteReader.signature(found.group(1)))
            .toList();
    }

    private static List<Signature> amongChinese(String question) {
        if (!CHINESE.matcher(question).find()) {
            return List.of();
        }
        List<Signature> among = new ArrayList<>();
        Matcher run = AMONG_CHINESE.matcher(question);
        while (run.find()) {
            Signature signature = PasteReader.signature(run.group().strip());
            if (!signature.codes().isEmpty() || signature.words().size() >= FEWEST_WORDS) {
                among.add(signature);
            }
        }
        return among;
    }

    private static Signature bounded(Candidate candidate) {
        boolean fits = candidate.text().length() <= MAX_UNITS;
        return fits ? candidate.signature() : PasteReader.signature(candidate.text().substring(0, MAX_UNITS));
    }

}
