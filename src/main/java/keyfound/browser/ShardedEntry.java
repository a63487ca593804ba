package keyfound.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.ErrorText;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.text.sketch.Sketch;

/// What ranking needs of one entry, a piece of the index.
///
/// The words of its messages stand there with the number of entries that have them, so
/// that comparing messages loads no piece of terms. The words of its text stand there as
/// numbers, which the pieces of terms tell: spelt out they made a piece twice as long.
///
/// @param retrieved without its document number and score
/// @param text terms of the text in order, with their places
/// @param entriesWith of each word of its messages
record ShardedEntry(EntryOutline outline, RetrievedEntry retrieved, TextPlaces<Integer> text,
        Map<String, Integer> entriesWith) {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    /// @param text writes the terms of the text
    /// @param entriesWith of any word
    static String write(EntryOutline outline, RetrievedEntry retrieved, Consumer<ShardOutput> text,
            ToIntFunction<String> entriesWith) {
        Map<String, Integer> words = new LinkedHashMap<>();
        ShardOutput own = new ShardOutput();
        write(own, outline);
        write(own, retrieved, word -> words.computeIfAbsent(word, any -> words.size()));
        text.accept(own);
        ShardOutput out = new ShardOutput();
        out.list(List.copyOf(words.keySet()), word -> {
            out.text(word);
            out.number(entriesWith.applyAsInt(word));
        });
        return out.toString() + own;
    }

    private static void write(ShardOutput out, EntryOutline outline) {
        out.text(outline.id().value());
        out.text(outline.collection().value());
        out.text(outline.source().file());
        out.text(outline.question());
        out.text(outline.lang());
        out.texts(outline.tags());
        out.texts(outline.twins().stream().map(EntryId::value).toList());
        out.text(outline.code().value());
    }

    private static void write(ShardOutput out, RetrievedEntry retrieved, ToIntFunction<String> words) {
        write(out, retrieved.question(), words);
        out.list(retrieved.products(), name -> out.number(words.applyAsInt(name)));
        out.list(retrieved.errors(), error -> {
            out.number(ORIGINS.indexOf(error.origin()));
            out.number(error.block());
            write(out, error.message(), words);
        });
    }

    private static void write(ShardOutput out, MessageUnits message, ToIntFunction<String> words) {
        out.text(message.text());
        out.text(message.rendered().equals(message.text()) ? "" : message.rendered());
        out.list(message.units(), unit -> {
            out.number(KINDS.size() * words.applyAsInt(unit.key()) + KINDS.indexOf(unit.kind()));
            out.number(unit.start());
            out.number(unit.end() - unit.start());
        });
    }

    static ShardedEntry read(String piece) {
        ShardInput in = new ShardInput(piece);
        Map<String, Integer> entriesWith = new HashMap<>();
        List<String> words = in.list(() -> {
            String word = in.text();
            entriesWith.put(word, in.number());
            return word;
        });
        EntryOutline outline = readOutline(in);
        RetrievedEntry retrieved = readRetrieved(in, words);
        return new ShardedEntry(outline, retrieved, TextPlaces.read(in), entriesWith);
    }

    private static EntryOutline readOutline(ShardInput in) {
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        EntryPlace place = new EntryPlace(new SourceLocation(in.text(), 0), 0, Optional.empty());
        String question = in.text();
        Labels labels = new Labels(in.text(), in.texts());
        WrittenIds ids = new WrittenIds(false, List.of(), in.texts().stream().map(EntryId::new).toList());
        return new EntryOutline(id, collection, place, ids, labels, question, new Sketch(in.text()));
    }

    private static RetrievedEntry readRetrieved(ShardInput in, List<String> words) {
        MessageUnits asked = readMessage(in, words);
        List<String> products = in.list(() -> words.get(in.number()));
        List<KnownError> errors = in.list(() -> {
            ErrorText.Origin origin = ORIGINS.get(in.number());
            int block = in.number();
            return new KnownError(readMessage(in, words), origin, block);
        });
        return new RetrievedEntry(0, 0, asked, errors, products);
    }

    private static MessageUnits readMessage(ShardInput in, List<String> words) {
        String text = in.text();
        String rendered = in.text();
        return new MessageUnits(text, rendered.isEmpty() ? text : rendered, in.list(() -> {
            int unit = in.number();
            int start = in.number();
            return new Unit(KINDS.get(unit % KINDS.size()), words.get(unit / KINDS.size()), start, start + in.number());
        }));
    }

}
