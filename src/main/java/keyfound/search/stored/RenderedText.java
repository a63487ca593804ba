package keyfound.search.stored;

import java.util.List;

import keyfound.signature.token.SlotKind;

/// The text of a message with the names of slots where something varies, told by what it
/// has in other words than the message.
final class RenderedText {

    /// So many characters behind a slot tell where the message goes on.
    private static final int NEXT = 8;

    private static final List<String> NAMES = List.of(SlotKind.values())
        .stream()
        .map(kind -> "<" + kind.label() + ">")
        .toList();

    private RenderedText() {
    }

    /// What both say alike, how much the message says instead, and what stands there; 0
    /// behind the last one.
    static void write(ByteWriter out, String text, String rendered) {
        int at = 0;
        int to = 0;
        while (true) {
            int same = WrittenAround.same(text, at, rendered, to);
            at += same;
            to += same;
            if (at == text.length() && to == rendered.length()) {
                out.number(0);
                return;
            }
            int next = nameEnd(rendered, to);
            boolean another = next > to && rendered.startsWith("<", next);
            int goesOn = another ? at : goesOn(text, at, rendered, next);
            if (goesOn < 0) {
                goesOn = text.length();
                next = rendered.length();
            }
            out.number(same + 1);
            out.number(goesOn - at);
            writeName(out, rendered.substring(to, next));
            at = goesOn;
            to = next;
        }
    }

    private static int nameEnd(String rendered, int from) {
        return rendered.startsWith("<", from) ? Math.max(from, rendered.indexOf('>', from) + 1) : from;
    }

    /// @return negative when it cannot be told
    private static int goesOn(String text, int at, String rendered, int next) {
        int until = Math.min(rendered.length(), next + NEXT);
        int name = rendered.indexOf('<', next);
        String follows = rendered.substring(next, (name > next) ? Math.min(name, until) : until);
        return follows.isEmpty() ? text.length() : text.indexOf(follows, at);
    }

    private static void writeName(ByteWriter out, String name) {
        int kind = NAMES.indexOf(name);
        out.number(kind + 1);
        if (kind < 0) {
            out.text(name);
        }
    }

    static String read(ByteReader in, String text) {
        StringBuilder rendered = new StringBuilder();
        int at = 0;
        for (int same = in.number(); same > 0; same = in.number()) {
            rendered.append(text, at, at + same - 1);
            at += same - 1 + in.number();
            int kind = in.number();
            rendered.append((kind == 0) ? in.text() : NAMES.get(kind - 1));
        }
        return rendered.isEmpty() && at == 0 ? text : rendered.append(text, at, text.length()).toString();
    }

    static void skip(ByteReader in) {
        while (in.number() > 0) {
            int _ = in.number();
            if (in.number() == 0) {
                in.skipText();
            }
        }
    }

}
