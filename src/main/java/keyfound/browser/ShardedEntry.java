package keyfound.browser;

import java.util.ArrayList;
import java.util.HashMap;
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
import keyfound.search.scoring.TextPlaces;
import keyfound.text.LowerCase;
import keyfound.text.sketch.Sketch;

/// What ranking needs of one entry, a piece of the index.
///
/// The words of its messages stand there with the number of entries that have them, so
/// that comparing messages loads no piece of terms. A word is mostly what stands at its
/// place in the message, in small letters, so only what differs is spelt out. The words
/// of its text stand there as numbers, which the pieces of terms tell: spelt out they
/// made a piece twice as long.
///
/// @param retrieved without its document number and score
/// @param text terms of the text in order, with their places
/// @param entriesWith of each word of its messages
record ShardedEntry(EntryOutline outline, RetrievedEntry retrieved, TextPlaces<Integer> text,
        Map<String, Integer> entriesWith) {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    /// @param twins ids of the entries that the writer, or the same code, makes twins
    /// @param text writes the terms of the text
    /// @param entriesWith of any word
    static String write(EntryOutline outline, List<EntryId> twins, RetrievedEntry retrieved, Consumer<ShardOutput> text,
            ToIntFunction<String> entriesWith) {
        ShardOutput out = new ShardOutput();
        write(out, outline, twins);
        new Writing(out, entriesWith).write(retrieved);
        text.accept(out);
        return out.toString();
    }

    private static void write(ShardOutput out, EntryOutline outline, List<EntryId> twins) {
        out.text(outline.id().value());
        out.text(outline.question());
        out.texts(outline.tags());
        out.texts(twins.stream().map(EntryId::value).toList());
    }

    /// @param lang of the entry, which the head of the index tells
    static ShardedEntry read(String piece, CollectionId collection, String lang) {
        ShardInput in = new ShardInput(piece);
        EntryOutline outline = readOutline(in, collection, lang);
        Reading messages = new Reading(in);
        RetrievedEntry retrieved = messages.read();
        return new ShardedEntry(outline, retrieved, ShardedPlaces.read(in), messages.entriesWith);
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

    /// Messages are written one behind the other: what one of them tells of a word, the
    /// later ones need not tell again.
    private static final class Writing {

        private final ShardOutput out;

        private final ToIntFunction<String> entriesWith;

        private final Map<String, Integer> told = new HashMap<>();

        Writing(ShardOutput out, ToIntFunction<String> entriesWith) {
            this.out = out;
            this.entriesWith = entriesWith;
        }

        void write(RetrievedEntry retrieved) {
            write(retrieved.question());
            this.out.list(retrieved.products(), name -> {
                this.out.text(name);
                this.out.number(this.entriesWith.applyAsInt(name));
            });
            this.out.list(retrieved.errors(), error -> {
                this.out.number(ORIGINS.indexOf(error.origin()));
                this.out.number(error.block());
                write(error.message());
            });
        }

        private void write(MessageUnits message) {
            this.out.text(message.text());
            this.out.text(message.rendered().equals(message.text()) ? "" : message.rendered());
            int end = 0;
            this.out.number(message.units().size());
            for (Unit unit : message.units()) {
                Integer known = this.told.putIfAbsent(unit.key(), this.told.size());
                int word = (known == null) ? this.told.size() - 1 : known;
                this.out.number(KINDS.size() * word + KINDS.indexOf(unit.kind()));
                // parts of a name may begin before the name ends
                int gap = unit.start() - end;
                this.out.number((gap < 0) ? 1 - 2 * gap : 2 * gap);
                this.out.number(unit.end() - unit.start());
                end = unit.end();
                if (known == null) {
                    tell(unit.key(), LowerCase.ofAsciiLetters(message.textOf(unit)));
                }
            }
        }

        private void tell(String word, String said) {
            int with = this.entriesWith.applyAsInt(word);
            if (word.equals(said)) {
                this.out.number(2 * with);
                return;
            }
            int same = 0;
            while (same < Math.min(word.length(), said.length()) && word.charAt(same) == said.charAt(same)) {
                same++;
            }
            this.out.number(2 * with + 1);
            this.out.number(said.length() - same);
            this.out.text(word.substring(same));
        }

    }

    /// Reads what `Writing` wrote.
    private static final class Reading {

        private final ShardInput in;

        private final Map<String, Integer> entriesWith = new HashMap<>();

        private final List<String> words = new ArrayList<>();

        Reading(ShardInput in) {
            this.in = in;
        }

        RetrievedEntry read() {
            MessageUnits asked = readMessage();
            List<String> products = this.in.list(() -> {
                String name = this.in.text();
                this.entriesWith.put(name, this.in.number());
                return name;
            });
            List<KnownError> errors = this.in.list(() -> {
                ErrorText.Origin origin = ORIGINS.get(this.in.number());
                int block = this.in.number();
                return new KnownError(readMessage(), origin, block);
            });
            return new RetrievedEntry(0, 0, asked, errors, products);
        }

        private MessageUnits readMessage() {
            String text = this.in.text();
            String rendered = this.in.text();
            int count = this.in.number();
            List<Unit> units = new ArrayList<>(count);
            int end = 0;
            for (int i = 0; i < count; i++) {
                int unit = this.in.number();
                int gap = this.in.number();
                int start = end + ((gap % 2 == 0) ? gap / 2 : -(gap / 2));
                end = start + this.in.number();
                int word = unit / KINDS.size();
                if (word == this.words.size()) {
                    this.words.add(readWord(LowerCase.ofAsciiLetters(text.substring(start, end))));
                }
                units.add(new Unit(KINDS.get(unit % KINDS.size()), this.words.get(word), start, end));
            }
            return new MessageUnits(text, rendered.isEmpty() ? text : rendered, units);
        }

        private String readWord(String said) {
            int with = this.in.number();
            String word = said;
            if (with % 2 == 1) {
                int dropped = this.in.number();
                word = said.substring(0, said.length() - dropped) + this.in.text();
            }
            this.entriesWith.put(word, with / 2);
            return word;
        }

    }

}
