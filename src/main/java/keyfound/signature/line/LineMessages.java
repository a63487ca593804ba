package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.signature.prefix.Level;
import keyfound.signature.prefix.PeeledLine;
import keyfound.signature.prefix.PrefixPeeling;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Escapes;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;

/// Takes the messages out of one line: peels its prefixes, and opens JSON and logfmt.
final class LineMessages {

    /// JSON within JSON: Docker's log file around a program's own log, around an error
    /// body.
    private static final int DEEPEST = 4;

    private static final String BREAK = "\\n";

    private static final String RETURN = "\\r";

    private final int line;

    private final List<Message> messages = new ArrayList<>();

    private LineMessages(int line) {
        this.line = line;
    }

    /// @return at least one message, the plainest first
    static List<Message> of(int line, TracedText traced) {
        LineMessages messages = new LineMessages(line);
        messages.read(traced, Optional.empty(), 0);
        return messages.messages;
    }

    private void read(TracedText traced, Optional<Level> outer, int depth) {
        String text = traced.text();
        PeeledLine peeled = PrefixPeeling.of(text);
        int at = peeled.messageStart();
        if (depth < DEEPEST) {
            List<Field> fields = fields(traced, at, depth);
            if (!fields.isEmpty()) {
                readFields(fields, gravest(peeled.level(), outer), depth);
                return;
            }
        }
        if (depth < DEEPEST && isWrittenOut(text, at)) {
            int[] behind = new int[1];
            for (TracedText part : lines(Escapes.decode(traced, at + 1, behind))) {
                read(part, gravest(peeled.level(), outer), depth + 1);
            }
            return;
        }
        if (depth < DEEPEST && hasWrittenBreaks(text, at)) {
            for (TracedText part : writtenLines(traced, at)) {
                read(part, gravest(peeled.level(), outer), depth + 1);
            }
            return;
        }
        int end = text.length();
        int json = (depth < DEEPEST) ? text.indexOf("{\"", at + 1) : -1;
        if (json > 0) {
            List<Field> tail = JsonFields.of(traced, json);
            if (!FieldNames.messages(tail).isEmpty()) {
                readFields(tail, gravest(peeled.level(), outer), depth);
                end = Math.max(at, trimmedEnd(text, json));
            }
        }
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (Scan.hasWord(text.substring(at, end), 0)) {
            Message message = Message.of(this.line, traced.part(at, end), peeled);
            this.messages.add(new Message(message.line(), message.traced(), gravest(message.level(), outer),
                    message.stamped() || depth > 0, message.placed(), message.role()));
        }
    }

    /// A string in quotation marks in which line breaks are written out.
    private static boolean isWrittenOut(String text, int at) {
        return Chars.at(text, at) == '"' && text.endsWith("\"") && text.indexOf("\\n", at) > 0;
    }

    /// Line breaks written out, as in the output that a log repeats. In quotation marks
    /// they are part of a value; in a path of Windows a name begins there.
    private static boolean hasWrittenBreaks(String text, int at) {
        int first = text.indexOf(BREAK, at);
        return first > 0 && text.indexOf(":\\", at) < 0 && text.charAt(first - 1) != '\\' && !isQuoted(text, at, first)
                && (text.startsWith(RETURN, first - RETURN.length()) || first + BREAK.length() == text.length()
                        || text.indexOf(BREAK, first + 1) > 0);
    }

    private static boolean isQuoted(String text, int from, int to) {
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            quoted ^= text.charAt(at) == '"';
        }
        return quoted;
    }

    private static List<TracedText> writtenLines(TracedText traced, int at) {
        List<TracedText> lines = new ArrayList<>();
        String text = traced.text();
        int from = at;
        while (from < text.length()) {
            int found = text.indexOf(BREAK, from);
            int end = (found < 0) ? text.length() : found;
            int shown = text.startsWith(RETURN, end - RETURN.length()) ? end - RETURN.length() : end;
            if (shown > from && Scan.hasWord(text.substring(from, shown), 0)) {
                lines.add(traced.part(from, shown));
            }
            from = end + BREAK.length();
        }
        return lines;
    }

    /// Where the text in front of a trailing JSON object ends, without `=>` and the like.
    private static int trimmedEnd(String text, int json) {
        int end = json;
        while (end > 0 && " \t=>:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static List<Field> fields(TracedText traced, int at, int depth) {
        List<Field> json = JsonFields.of(traced, at);
        List<Field> fields = json.isEmpty() && depth == 0 ? LogfmtFields.of(traced, at) : json;
        return FieldNames.messages(fields).isEmpty() ? List.of() : fields;
    }

    private void readFields(List<Field> fields, Optional<Level> outer, int depth) {
        Optional<Level> level = outer;
        Optional<Field> code = fields.stream().filter(FieldNames::isCode).findFirst();
        for (Field field : fields) {
            if (FieldNames.isLevel(field)) {
                level = gravest(Level.of(field.value().text()), level);
            }
        }
        boolean first = true;
        for (Field field : FieldNames.messages(fields)) {
            for (TracedText part : lines(field.value())) {
                TracedText coded = (first && code.isPresent()) ? part.join(code.get().value(), " code ") : part;
                read(coded, level, depth + 1);
                first = false;
            }
        }
    }

    /// The lines of a decoded value that has line breaks, such as a stack trace in a JSON
    /// field.
    private static List<TracedText> lines(TracedText value) {
        List<TracedText> lines = new ArrayList<>();
        String text = value.text();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                if (Scan.hasWord(text.substring(from, at), 0)
                        && !StackFrames.isFrame(text.substring(from, at).strip(), "")) {
                    lines.add(value.part(from, at));
                }
                from = at + 1;
            }
        }
        return lines;
    }

    private static Optional<Level> gravest(Optional<Level> one, Optional<Level> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return (one.get().compareTo(other.get()) <= 0) ? one : other;
    }

}
