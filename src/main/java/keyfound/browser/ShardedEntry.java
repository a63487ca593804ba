package keyfound.browser;

import java.util.ArrayList;
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
        out.text(outline.question());
        out.texts(outline.tags());
        out.texts(outline.twins().stream().map(EntryId::value).toList());
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
        int end = 0;
        out.number(message.units().size());
        for (Unit unit : message.units()) {
            out.number(KINDS.size() * words.applyAsInt(unit.key()) + KINDS.indexOf(unit.kind()));
            // parts of a name may begin before the name ends
            int gap = unit.start() - end;
            out.number((gap < 0) ? 1 - 2 * gap : 2 * gap);
            out.number(unit.end() - unit.start());
            end = unit.end();
        }
    }

    /// @param lang of the entry, which the head of the index tells
    static ShardedEntry read(String piece, CollectionId collection, String lang) {
        ShardInput in = new ShardInput(piece);
        Map<String, Integer> entriesWith = new HashMap<>();
        List<String> words = in.list(() -> {
            String word = in.text();
            entriesWith.put(word, in.number());
            return word;
        });
        EntryOutline outline = readOutline(in, collection, lang);
        RetrievedEntry retrieved = readRetrieved(in, words);
        return new ShardedEntry(outline, retrieved, TextPlaces.read(in), entriesWith);
    }

    /// Without what no search asks for.
    private static EntryOutline readOutline(ShardInput in, CollectionId collection, String lang) {
        EntryId id = new EntryId(in.text());
        EntryPlace place = new EntryPlace(new SourceLocation("", 0), 0, Optional.empty());
        String question = in.text();
        Labels labels = new Labels(lang, in.texts());
        WrittenIds ids = new WrittenIds(false, List.of(), in.texts().stream().map(EntryId::new).toList());
        return new EntryOutline(id, collection, place, ids, labels, question, Sketch.EMPTY);
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
        int count = in.number();
        List<Unit> units = new ArrayList<>(count);
        int end = 0;
        for (int i = 0; i < count; i++) {
            int unit = in.number();
            int gap = in.number();
            int start = end + ((gap % 2 == 0) ? gap / 2 : -(gap / 2));
            end = start + in.number();
            units.add(new Unit(KINDS.get(unit % KINDS.size()), words.get(unit / KINDS.size()), start, end));
        }
        return new MessageUnits(text, rendered.isEmpty() ? text : rendered, units);
    }

}
