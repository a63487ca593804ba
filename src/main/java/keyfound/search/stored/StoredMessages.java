package keyfound.search.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import keyfound.entry.Entry;
import keyfound.entry.ErrorText;
import keyfound.search.message.BaseForms;
import keyfound.search.message.KnownError;
import keyfound.search.message.KnownErrors;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.message.Unit;
import keyfound.search.retrieval.FileTraits;
import keyfound.signature.token.Signature;

/// What the matcher needs of an entry, as bytes: its question and the messages it knows,
/// already cut into units.
public final class StoredMessages {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    private StoredMessages() {
    }

    public static byte[] write(Entry entry, FileTraits file, BaseForms bases) {
        ByteWriter out = new ByteWriter();
        write(out, MessageUnits.of(Signature.ofWhole(entry.question().text()), bases));
        out.text(String.join("\n", file.names()));
        out.list(KnownErrors.of(entry, file.errorAbove(entry), bases), error -> {
            out.number(ORIGINS.indexOf(error.origin()));
            out.number(error.block());
            write(out, error.message());
        });
        return out.toBytes();
    }

    /// The rendered text is left out where it equals the text.
    private static void write(ByteWriter out, MessageUnits wording) {
        boolean varies = !wording.rendered().equals(wording.text());
        out.text(wording.text());
        out.flag(varies);
        if (varies) {
            out.text(wording.rendered());
        }
        out.list(wording.units(), unit -> {
            out.number(KINDS.indexOf(unit.kind()));
            out.text(unit.key());
            out.number(unit.start());
            out.number(unit.end() - unit.start());
        });
    }

    /// @param own not changed any more: what is read later is read from it
    /// @param said a message that says none of it has no units when it is read
    public static RetrievedEntry read(byte[] own, int document, double score, SaidKeys said) {
        ByteReader in = new ByteReader(own);
        MessageUnits question = new MessageUnits(new StoredMessage(own, in.place(), said, true, 0));
        skipTexts(in);
        skipUnits(in);
        List<String> products = in.text().lines().toList();
        List<KnownError> errors = in.list(() -> {
            ErrorText.Origin origin = ORIGINS.get(in.number());
            int block = in.number();
            return new KnownError(readMessage(in, own, said), origin, block);
        });
        return new RetrievedEntry(document, score, question, errors, products);
    }

    /// The words of the messages: what a vocabulary is asked for when they are compared.
    public static Set<String> words(byte[] own) {
        Set<String> words = new HashSet<>();
        ByteReader in = new ByteReader(own);
        addWords(in, words);
        words.addAll(in.text().lines().toList());
        for (int left = in.number(); left > 0; left--) {
            in.number();
            in.number();
            addWords(in, words);
        }
        return words;
    }

    private static void addWords(ByteReader in, Set<String> words) {
        skipTexts(in);
        for (int left = in.number(); left > 0; left--) {
            in.number();
            words.add(in.text());
            in.number();
            in.number();
        }
    }

    private static void skipTexts(ByteReader in) {
        in.skipText();
        if (in.flag()) {
            in.skipText();
        }
    }

    private static void skipUnits(ByteReader in) {
        for (int left = in.number(); left > 0; left--) {
            in.number();
            in.skipText();
            in.number();
            in.number();
        }
    }

    /// Passes over the message, and finds out on the way for which lines it is worth
    /// reading.
    private static MessageUnits readMessage(ByteReader in, byte[] bytes, SaidKeys said) {
        int began = in.place();
        skipTexts(in);
        int units = in.place();
        boolean any = false;
        said.begin();
        for (int left = in.number(); left > 0; left--) {
            Unit.Kind kind = KINDS.get(in.number());
            int key = in.find(said);
            any |= key >= 0;
            said.add(kind, key);
            in.number();
            in.number();
        }
        int end = in.place();
        int lines = any ? said.worthwhile() : 0;
        double most = any ? said.most() : 0;
        if (most > 0) {
            in.moveTo(units);
            lines |= said.worthwhile(told(in, said, most));
            in.moveTo(end);
        }
        return new MessageUnits(new StoredMessage(bytes, began, said, any, lines));
    }

    /// What all words of a message tell; no further than to more than the most.
    private static double told(ByteReader in, SaidKeys said, double most) {
        double told = 0;
        for (int left = in.number(); left > 0 && told <= most; left--) {
            told += in.weight(said, KINDS.get(in.number()));
            in.number();
            in.number();
        }
        return told;
    }

    /// A message that is read when somebody asks for it.
    private static final class StoredMessage implements MessageUnits.Stored {

        private final byte[] bytes;

        private final int from;

        private final SaidKeys said;

        private final boolean any;

        private final int lines;

        /// @param bytes not changed any more
        /// @param from where it stands among them
        /// @param any whether it says any key that was said
        /// @param lines for which it is worth reading, a bit for each
        StoredMessage(byte[] bytes, int from, SaidKeys said, boolean any, int lines) {
            this.bytes = bytes;
            this.from = from;
            this.said = said;
            this.any = any;
            this.lines = lines;
        }

        @Override
        public String text() {
            return at(this.from).text();
        }

        @Override
        public String rendered(String text) {
            ByteReader in = at(this.from);
            in.skipText();
            return in.flag() ? in.text() : text;
        }

        @Override
        public List<Unit> units() {
            if (!this.any) {
                return List.of();
            }
            ByteReader in = at(this.from);
            skipTexts(in);
            return in.list(() -> readUnit(in));
        }

        private Unit readUnit(ByteReader in) {
            Unit.Kind kind = KINDS.get(in.number());
            String key = in.text(this.said);
            int start = in.number();
            return new Unit(kind, key, start, start + in.number());
        }

        private ByteReader at(int place) {
            return new ByteReader(this.bytes, place);
        }

        @Override
        public boolean isWorthwhileFor(int line) {
            return (this.lines >> line & 1) != 0;
        }

    }

}
