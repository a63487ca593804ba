package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Escapes;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;
import keyfound.text.LowerCase;

/// Reads the text and number fields of a JSON object in a line, nested ones too. Takes
/// what it can get: a line that was cut off gives the fields up to the cut.
final class JsonFields {

    private static final int DEEPEST = 12;

    private static final int MOST = 200;

    private final TracedText line;

    private final String text;

    private final List<Field> fields = new ArrayList<>();

    private int at;

    private boolean ended;

    private JsonFields(TracedText line, int from) {
        this.line = line;
        this.text = line.text();
        this.at = from;
    }

    /// The fields of the object that begins at `from`; empty when none does.
    static List<Field> of(TracedText line, int from) {
        JsonFields json = new JsonFields(line, from);
        int first = Scan.blanks(json.text, from + 1);
        if (Chars.at(json.text, from) != '{' || Chars.at(json.text, first) != '"') {
            return List.of();
        }
        json.object(0);
        return json.fields;
    }

    private void object(int depth) {
        this.at++;
        while (!this.ended && this.fields.size() < MOST) {
            skip();
            if (Chars.at(this.text, this.at) == '}') {
                this.at++;
                return;
            }
            if (Chars.at(this.text, this.at) != '"') {
                this.ended = true;
                return;
            }
            String name = LowerCase.of(string().text());
            skip();
            value(name, depth);
        }
    }

    private void value(String name, int depth) {
        char c = Chars.at(this.text, this.at);
        if (c == '"') {
            this.fields.add(new Field(name, string(), depth));
        }
        else if ((c == '{' || c == '[') && depth < DEEPEST) {
            nested(c, name, depth);
        }
        else {
            int end = Scan.run(this.text, this.at, 400, each -> ",}]".indexOf(each) < 0);
            if (end == this.at) {
                this.ended = true;
                return;
            }
            this.fields.add(new Field(name, this.line.part(this.at, end), depth));
            this.at = end;
        }
    }

    private void nested(char open, String name, int depth) {
        if (open == '{') {
            object(depth + 1);
            return;
        }
        this.at++;
        while (!this.ended && this.fields.size() < MOST) {
            skip();
            if (Chars.at(this.text, this.at) == ']') {
                this.at++;
                return;
            }
            value(name, depth + 1);
        }
    }

    private void skip() {
        this.at = Scan.run(this.text, this.at, this.text.length(), c -> " \t,:".indexOf(c) >= 0);
    }

    /// The string that begins here, its escapes decoded, each character with the place it
    /// came from.
    private TracedText string() {
        int[] end = new int[1];
        TracedText value = Escapes.decode(this.line, this.at + 1, end);
        this.at = end[0];
        this.ended |= this.at >= this.text.length();
        return value;
    }

}
