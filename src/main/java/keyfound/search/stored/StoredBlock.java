package keyfound.search.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.search.retrieval.AnswerText;

/// Some entries of a file that stand one behind the other, compressed together, for an
/// engine that has their outlines at hand: what their answers say, which a search reads
/// of every hit, and apart from it all the rest. The rest says the same once more, as
/// HTML and as Markdown, so the answers serve as dictionary.
public final class StoredBlock {

    /// Bytes of answers in a block, unless one alone has more. Twice as many would save a
    /// twentieth of the answers, and each hit would take half as long again to read.
    static final int ANSWERS = 4096;

    private final int first;

    private final byte[] answers;

    private final byte[] rest;

    private StoredBlock(int first, byte[] answers, byte[] rest) {
        this.first = first;
        this.answers = answers;
        this.rest = rest;
    }

    /// Index of the first entry among those of the file.
    public int first() {
        return this.first;
    }

    /// What `answer` reads.
    public byte[] answers() {
        return this.answers;
    }

    /// What `entry` reads as well.
    public byte[] rest() {
        return this.rest;
    }

    /// The blocks of a file.
    /// @param entries of one file, in their order
    public static List<StoredBlock> of(List<Entry> entries) {
        List<StoredBlock> blocks = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        int size = 0;
        int first = 0;
        for (int i = 0; i < entries.size(); i++) {
            byte[] answer = StoredEntry.writeAnswer(entries.get(i).answer());
            if (size > 0 && size + answer.length > ANSWERS) {
                blocks.add(of(first, entries, answers));
                answers.clear();
                size = 0;
                first = i;
            }
            answers.add(answer);
            size += answer.length;
        }
        if (size > 0) {
            blocks.add(of(first, entries, answers));
        }
        return blocks;
    }

    private static StoredBlock of(int first, List<Entry> entries, List<byte[]> answers) {
        List<byte[]> bodies = entries.subList(first, first + answers.size()).stream().map(StoredBody::write).toList();
        return new StoredBlock(first, write(answers, Inflation.NOTHING), write(bodies, write(answers)));
    }

    private static byte[] write(List<byte[]> parts, byte[] known) {
        ByteWriter out = new ByteWriter();
        out.list(parts, part -> out.number(part.length));
        out.raw(Deflated.bare(write(parts), known));
        return out.toBytes();
    }

    private static byte[] write(List<byte[]> parts) {
        ByteWriter out = new ByteWriter();
        parts.forEach(out::raw);
        return out.toBytes();
    }

    /// @param answers bytes that hold the answers of a block
    /// @param from index of the first byte
    /// @param to index behind the last byte
    /// @param place 0-based place of the entry in the block
    public static AnswerText answer(byte[] answers, int from, int to, int place, Inflation inflation)
            throws IOException {
        return answer(new Parts(answers, from, to).part(place, Inflation.NOTHING, inflation));
    }

    private static AnswerText answer(ByteReader in) {
        return new AnswerText(in.text(), in.texts());
    }

    /// @param answers the answers of a block
    /// @param rest the rest of the same one
    /// @param place 0-based place of the entry in the block
    public static Entry entry(byte[] answers, byte[] rest, int place, EntryOutline outline) throws IOException {
        try (Inflation inflation = new Inflation()) {
            Parts said = new Parts(answers, 0, answers.length);
            byte[] known = said.plain(said.ends.length - 1, Inflation.NOTHING, inflation);
            ByteReader body = new Parts(rest, 0, rest.length).part(place, known, inflation);
            return StoredBody.read(body, outline, answer(new ByteReader(known, said.start(place))));
        }
    }

    /// What several entries have, compressed in one. No more is taken apart than is asked
    /// for.
    private static final class Parts {

        private final byte[] bytes;

        private final int from;

        private final int to;

        /// Index behind each part.
        private final int[] ends;

        Parts(byte[] bytes, int from, int to) {
            ByteReader in = new ByteReader(bytes, from);
            this.ends = new int[in.number()];
            int end = 0;
            for (int i = 0; i < this.ends.length; i++) {
                end += in.number();
                this.ends[i] = end;
            }
            this.bytes = bytes;
            this.from = in.place();
            this.to = to;
        }

        int start(int place) {
            return (place == 0) ? 0 : this.ends[place - 1];
        }

        ByteReader part(int place, byte[] known, Inflation inflation) throws IOException {
            return new ByteReader(plain(place, known, inflation), start(place));
        }

        /// All parts up to one.
        byte[] plain(int place, byte[] known, Inflation inflation) throws IOException {
            return inflation.read(this.bytes, this.from, this.to - this.from, known, this.ends[place]);
        }

    }

}
