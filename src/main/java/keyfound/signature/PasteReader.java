package keyfound.signature;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.signature.line.BoxedText;
import keyfound.signature.line.CMakeText;
import keyfound.signature.line.LineKinds;
import keyfound.signature.line.LineMargins;
import keyfound.signature.line.Message;
import keyfound.signature.line.MessageSignatures;
import keyfound.signature.line.Noise;
import keyfound.signature.line.SourceLine;
import keyfound.signature.line.StackTraces;
import keyfound.signature.line.TerminalText;
import keyfound.signature.line.WrappedLines;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.scan.LineStarts;
import keyfound.signature.scan.TracedText;
import keyfound.signature.token.Signature;

/// Reads a paste in five passes, each linear: what the terminal shows, what is noise by
/// its form, which lines were broken, how they hang together, and how telling each
/// message is.
public final class PasteReader {

    private final String text;

    private final List<SourceLine> lines = new ArrayList<>();

    private final MessageSignatures signatures = new MessageSignatures();

    private final List<Weighed> weighed = new ArrayList<>();

    private PasteReader(String text) {
        this.text = text;
    }

    /// Reads any text; a plain question is a paste of one line. Takes time linear in the
    /// length of the text.
    public static Paste read(String text) {
        return readPart(text, 0, 0);
    }

    /// Reads a part of a longer text; its lines have their numbers there.
    /// @param above lines that stand above the part
    /// @param below lines that stand below it
    public static Paste readPart(String text, int above, int below) {
        PasteReader reader = new PasteReader(text);
        reader.split();
        LineKinds.read(reader.lines);
        WrappedLines.join(reader.lines, reader.signatures);
        StackTraces.read(reader.lines);
        reader.weigh();
        List<Candidate> candidates = reader.candidates(above);
        return new Paste(reader.lines.stream().map(line -> line.result(above)).toList(), candidates,
                above + reader.lines.size() + below);
    }

    /// The signature of the most telling line of an error text, without what programs
    /// print around a message; empty when the text has no word.
    public static Signature signature(String errorText) {
        return read(errorText).best().map(Candidate::signature).orElse(Signature.EMPTY);
    }

    private void split() {
        LineStarts starts = LineStarts.of(this.text);
        BitSet read = TellingLines.of(this.text, starts);
        TracedText nothing = TerminalText.of(this.text, 0, 0, starts);
        for (int number = 1; number <= starts.count(); number++) {
            int start = starts.startOf(number);
            int end = starts.endOf(number, this.text);
            TracedText shown = read.get(number) ? TerminalText.of(this.text, start, end, starts) : nothing;
            this.lines.add(new SourceLine(number, this.text.substring(start, end), shown));
        }
        LineMargins.strip(this.lines);
        if (BoxedText.isBox(this.lines)) {
            BoxedText.unbox(this.lines);
        }
        CMakeText.join(this.lines);
    }

    private void weigh() {
        weighAll();
        BitSet telling = new BitSet(this.lines.size());
        this.weighed.stream()
            .filter(each -> each.weight() >= Candidate.TELLING)
            .forEach(each -> telling.set(each.message().line()));
        if (LastWords.mark(this.lines, telling, this.signatures)) {
            this.weighed.clear();
            weighAll();
        }
    }

    private void weighAll() {
        List<Message> messages = new ArrayList<>();
        for (SourceLine line : this.lines) {
            if (!line.isNoise()) {
                for (Message message : line.messages()) {
                    messages.add(message);
                    QuotedErrors.quotedErrors(message)
                        .forEach(part -> messages.add(message.with(part, Message.Role.QUOTED)));
                }
            }
        }
        List<Signature> signatures = messages.stream().map(this.signatures::of).toList();
        RepeatedLines shapes = new RepeatedLines(signatures);
        for (int i = 0; i < messages.size(); i++) {
            Signature signature = signatures.get(i);
            if (!signature.isEmpty()) {
                double weight = CandidateWeight.weigh(messages.get(i), signature, shapes.alike(i));
                this.weighed.add(new Weighed(messages.get(i), signature, weight));
            }
        }
    }

    /// The best message of each signature, the most telling first; the lines of the
    /// others are marked as noise.
    private List<Candidate> candidates(int above) {
        double least = leastWeight();
        Map<String, Integer> counts = new HashMap<>();
        this.weighed.forEach(each -> counts.merge(each.signature().key(), 1, Integer::sum));
        this.weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        Map<String, Candidate> found = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        boolean[] telling = new boolean[this.lines.size() + 1];
        boolean[] repeated = new boolean[this.lines.size() + 1];
        for (Weighed each : this.weighed) {
            String key = each.signature().key();
            int line = each.message().line();
            if (each.weight() < least) {
                continue;
            }
            if (found.containsKey(key)) {
                repeated[line] = true;
                continue;
            }
            Candidate candidate = new Candidate(each.message().text(), each.signature(), each.weight(),
                    counts.getOrDefault(key, 1), each.message().level(), each.message().traced().below(above));
            found.put(key, candidate);
            candidates.add(candidate);
            telling[line] = true;
        }
        for (SourceLine line : this.lines) {
            if (!line.isNoise() && !telling[line.number()]) {
                line.mark(repeated[line.number()] ? Noise.REPEATED : kind(line));
            }
        }
        return candidates;
    }

    /// The usual bound, or less when no message reaches it: something has to be searched
    /// for.
    private double leastWeight() {
        double best = this.weighed.stream().mapToDouble(Weighed::weight).max().orElse(0);
        return Math.min(CandidateWeight.CANDIDATE, best - 0.03);
    }

    private static Noise kind(SourceLine line) {
        ToolPhrases said = line.said();
        return (said.isSummary() || said.isOutcome()) ? Noise.SUMMARY : said.isAdvice() ? Noise.ADVICE : Noise.ROUTINE;
    }

    private record Weighed(Message message, Signature signature, double weight) {
    }

}
