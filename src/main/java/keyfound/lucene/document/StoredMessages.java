package keyfound.lucene.document;

import java.util.List;

import org.apache.lucene.util.BytesRef;

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
final class StoredMessages {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    private StoredMessages() {
    }

    static BytesRef write(Entry entry, FileTraits file, BaseForms bases) {
        ByteWriter out = new ByteWriter();
        write(out, MessageUnits.of(Signature.ofWhole(entry.question().text()), bases));
        out.text(String.join("\n", file.names()));
        out.list(KnownErrors.of(entry, file.errorAbove(entry), bases), error -> {
            out.number(ORIGINS.indexOf(error.origin()));
            out.number(error.block());
            write(out, error.message());
        });
        return out.bytes();
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

    /// @param said a message that says none of it has no units when it is read
    static RetrievedEntry read(BytesRef bytes, int document, double score, SaidKeys said) {
        ByteReader in = new ByteReader(bytes);
        MessageUnits question = readWording(in, said);
        List<String> products = in.text().lines().toList();
        List<KnownError> errors = in.list(() -> {
            ErrorText.Origin origin = ORIGINS.get(in.number());
            int block = in.number();
            return new KnownError(readSaid(in, said), origin, block);
        });
        return new RetrievedEntry(document, score, question, errors, products);
    }

    private static MessageUnits readWording(ByteReader in, SaidKeys said) {
        String text = in.text();
        String rendered = in.flag() ? in.text() : text;
        return new MessageUnits(text, rendered, in.list(() -> readUnit(in, said)));
    }

    private static MessageUnits readSaid(ByteReader in, SaidKeys said) {
        int began = in.place();
        in.skipText();
        if (in.flag()) {
            in.skipText();
        }
        boolean any = false;
        for (int left = in.number(); left > 0; left--) {
            in.number();
            any |= in.isAmong(said);
            in.number();
            in.number();
        }
        int end = in.place();
        in.moveTo(began);
        if (any) {
            return readWording(in, said);
        }
        String text = in.text();
        String rendered = in.flag() ? in.text() : text;
        in.moveTo(end);
        return new MessageUnits(text, rendered, List.of());
    }

    private static Unit readUnit(ByteReader in, SaidKeys said) {
        Unit.Kind kind = KINDS.get(in.number());
        String key = in.text(said);
        int start = in.number();
        return new Unit(kind, key, start, start + in.number());
    }

}
