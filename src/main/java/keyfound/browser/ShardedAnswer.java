package keyfound.browser;

import java.util.List;

import keyfound.entry.Answer;
import keyfound.entry.Entry;
import keyfound.entry.SafeHtml;

/// The answers of some entries, as a piece of the index.
final class ShardedAnswer {

    private ShardedAnswer() {
    }

    static String write(List<Entry> entries) {
        ShardOutput out = new ShardOutput();
        out.list(entries, entry -> {
            ShardOutput own = new ShardOutput();
            own.text(entry.answer().html().html());
            own.texts(entry.answer().codeBlocks());
            out.text(own.toString());
        });
        return out.toString();
    }

    /// Without prose and code spans, which nobody looks at in a browser.
    /// @param at which of the piece
    static Answer read(String piece, int at) {
        ShardInput in = new ShardInput(piece);
        int count = in.number();
        if (at >= count) {
            throw new IllegalArgumentException("answer " + at + " of " + count);
        }
        for (int i = 0; i < at; i++) {
            in.skip(in.number());
        }
        in.number();
        return new Answer(new SafeHtml(in.text()), "", in.texts(), List.of());
    }

}
