package keyfound.search.stored;

import java.util.ArrayList;
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

    private StoredMessages() {
    }

    /// The question stands first. A message that was written before is written as its
    /// number among them, 0 for the question.
    public static byte[] write(Entry entry, FileTraits file, BaseForms bases) {
        ByteWriter out = new ByteWriter();
        List<MessageUnits> written = new ArrayList<>();
        written.add(MessageUnits.of(Signature.ofWhole(entry.question().text()), bases));
        StoredUnits.write(out, written.getFirst());
        out.text(String.join("\n", file.names()));
        out.list(KnownErrors.of(entry, file.errorAbove(entry), bases), error -> {
            int same = written.indexOf(error.message());
            out.number((ORIGINS.indexOf(error.origin()) << 1) | ((same < 0) ? 0 : 1));
            out.number(error.block());
            if (same < 0) {
                StoredUnits.write(out, error.message());
            }
            else {
                out.number(same);
            }
            written.add(error.message());
        });
        return out.toBytes();
    }

    /// @param own not changed any more: what is read later is read from it
    /// @param said a message that says none of it has no units when it is read
    public static RetrievedEntry read(byte[] own, int document, double score, SaidKeys said) {
        ByteReader in = new ByteReader(own);
        MessageUnits question = new MessageUnits(new StoredMessage(own, in.place(), said, true, 0));
        new StoredUnits(in, own).skip();
        List<String> products = in.text().lines().toList();
        List<MessageUnits> messages = new ArrayList<>();
        List<KnownError> errors = in.list(() -> {
            int head = in.number();
            int block = in.number();
            messages.add(((head & 1) == 0) ? readMessage(in, own, said) : readSame(in.number(), messages, own, said));
            return new KnownError(messages.getLast(), ORIGINS.get(head >>> 1), block);
        });
        return new RetrievedEntry(document, score, question, errors, products);
    }

    /// The words of the messages: what a vocabulary is asked for when they are compared.
    public static Set<String> words(byte[] own) {
        Set<String> words = new HashSet<>();
        ByteReader in = new ByteReader(own);
        addWords(new StoredUnits(in, own), words);
        words.addAll(in.text().lines().toList());
        for (int left = in.number(); left > 0; left--) {
            boolean same = (in.number() & 1) != 0;
            int _ = in.number();
            if (same) {
                int _ = in.number();
            }
            else {
                addWords(new StoredUnits(in, own), words);
            }
        }
        return words;
    }

    private static void addWords(StoredUnits units, Set<String> words) {
        while (units.next()) {
            words.add(units.key());
        }
    }

    private static MessageUnits readSame(int number, List<MessageUnits> messages, byte[] bytes, SaidKeys said) {
        return (number == 0) ? readMessage(new ByteReader(bytes), bytes, said) : messages.get(number - 1);
    }

    /// The question that the entry asks.
    /// @param from index of the first byte
    public static String question(byte[] own, int from) {
        return new ByteReader(own, from).text();
    }

    /// Passes over the message, and finds out on the way for which lines it is worth
    /// reading.
    private static MessageUnits readMessage(ByteReader in, byte[] bytes, SaidKeys said) {
        int began = in.place();
        boolean any = false;
        said.begin();
        StoredUnits units = new StoredUnits(in, bytes);
        while (units.next()) {
            int key = units.find(said);
            any |= key >= 0;
            said.add(units.kind(), key);
        }
        int lines = any ? said.worthwhile() : 0;
        double most = any ? said.most() : 0;
        if (most > 0) {
            lines |= said.worthwhile(told(new StoredUnits(new ByteReader(bytes, began), bytes), said, most));
        }
        return new MessageUnits(new StoredMessage(bytes, began, said, any, lines));
    }

    /// What all words of a message tell; no further than to more than the most.
    private static double told(StoredUnits units, SaidKeys said, double most) {
        double told = 0;
        while (told <= most && units.next()) {
            told += units.weight(said);
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
            return RenderedText.read(in, text);
        }

        @Override
        public List<Unit> units() {
            if (!this.any) {
                return List.of();
            }
            List<Unit> read = new ArrayList<>();
            StoredUnits units = new StoredUnits(at(this.from), this.bytes);
            while (units.next()) {
                read.add(units.unit(this.said));
            }
            return read;
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
