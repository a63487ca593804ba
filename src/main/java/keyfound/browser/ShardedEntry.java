package keyfound.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// What ranking needs of one entry. A piece holds some of them, with the words that they
/// say written once in front.
///
/// @param retrieved without its document number and score
/// @param terms of the text in order, with their places
record ShardedEntry(EntryOutline outline, RetrievedEntry retrieved, TextPlaces terms) {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    /// @param entriesWith of a word, so that comparing messages loads no piece of terms
    static String write(List<ShardedEntry> entries, ToIntFunction<String> entriesWith) {
        Map<String, Integer> words = new LinkedHashMap<>();
        ShardOutput out = new ShardOutput();
        out.list(entries, entry -> {
            ShardOutput own = new ShardOutput();
            entry.write(own, word -> words.computeIfAbsent(word, any -> words.size()));
            out.text(own.toString());
        });
        ShardOutput whole = new ShardOutput();
        whole.list(List.copyOf(words.keySet()), word -> {
            whole.text(word);
            whole.number(entriesWith.applyAsInt(word));
        });
        return whole.toString() + out;
    }

    private void write(ShardOutput out, ToIntFunction<String> words) {
        out.text(this.outline.id().value());
        out.text(this.outline.collection().value());
        out.text(this.outline.source().file());
        out.text(this.outline.question());
        out.text(this.outline.lang());
        out.texts(this.outline.tags());
        out.texts(this.outline.twins().stream().map(EntryId::value).toList());
        out.text(this.outline.code().value());
        write(out, this.retrieved.question(), words);
        out.list(this.retrieved.products(), name -> out.number(words.applyAsInt(name)));
        out.list(this.retrieved.errors(), error -> {
            out.number(ORIGINS.indexOf(error.origin()));
            out.number(error.block());
            write(out, error.message(), words);
        });
        out.number(this.terms.terms().size());
        for (int i = 0; i < this.terms.terms().size(); i++) {
            out.number(2 * words.applyAsInt(this.terms.terms().get(i)) + (this.terms.next().get(i) ? 1 : 0));
        }
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

    /// A piece that was read: its words with the number of entries that have them.
    ///
    /// @param places where each entry begins
    record Piece(String text, List<String> words, Map<String, Integer> entriesWith, List<Integer> places) {

        static Piece of(String text) {
            ShardInput in = new ShardInput(text);
            Map<String, Integer> entriesWith = new HashMap<>();
            List<String> words = in.list(() -> {
                String word = in.text();
                entriesWith.put(word, in.number());
                return word;
            });
            List<Integer> places = in.list(() -> {
                int length = in.number();
                int place = in.at();
                in.skip(length);
                return place;
            });
            return new Piece(text, words, entriesWith, places);
        }

        ShardedEntry entry(int at) {
            return read(new ShardInput(this.text, this.places.get(at)), this.words);
        }

    }

    private static ShardedEntry read(ShardInput in, List<String> words) {
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        EntryPlace place = new EntryPlace(new SourceLocation(in.text(), 0), 0, Optional.empty());
        String question = in.text();
        Labels labels = new Labels(in.text(), in.texts());
        WrittenIds ids = new WrittenIds(false, List.of(), in.texts().stream().map(EntryId::new).toList());
        Sketch code = new Sketch(in.text());
        MessageUnits asked = readMessage(in, words);
        List<String> products = in.list(() -> words.get(in.number()));
        List<KnownError> errors = in.list(() -> {
            ErrorText.Origin origin = ORIGINS.get(in.number());
            int block = in.number();
            return new KnownError(readMessage(in, words), origin, block);
        });
        TextPlaces terms = new TextPlaces(new ArrayList<>(), new ArrayList<>());
        int count = in.number();
        for (int i = 0; i < count; i++) {
            int term = in.number();
            terms.terms().add(words.get(term / 2));
            terms.next().add(term % 2 == 1);
        }
        return new ShardedEntry(new EntryOutline(id, collection, place, ids, labels, question, code),
                new RetrievedEntry(0, 0, asked, errors, products), terms);
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
