package keyfound.lucene;

import java.util.List;

import keyfound.entry.Entry;
import keyfound.entry.ErrorText;
import keyfound.search.KnownError;
import keyfound.search.Nearby;
import org.apache.lucene.util.BytesRef;

/// What the matcher needs of an entry, as bytes.
final class StoredKnowledge {

    private StoredKnowledge() {
    }

    static BytesRef write(Entry entry) {
        ByteWriter out = new ByteWriter();
        out.text(entry.question().text());
        out.list(KnownError.of(entry), error -> {
            out.text(error.origin().name());
            out.text(error.text());
        });
        return out.bytes();
    }

    static Nearby read(BytesRef bytes, int document, double score) {
        ByteReader in = new ByteReader(bytes);
        String question = in.text();
        List<KnownError> errors = in.list(() -> {
            ErrorText.Origin origin = ErrorText.Origin.valueOf(in.text());
            return new KnownError(in.text(), origin);
        });
        return new Nearby(document, score, question, errors);
    }

}
