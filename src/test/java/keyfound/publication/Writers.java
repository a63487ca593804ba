package keyfound.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes FAQ files at random, as many hands would. Each piece of knowledge keeps its
/// answer whatever its title and its place, and bears a mark by which it is known again.
final class Writers {

    private static final Pattern MARK = Pattern.compile("mark(\\d+)");

    private static final List<String> NOUNS = List.of("disk", "socket", "mutex", "cache", "index", "lease", "token",
            "shard", "queue", "volume", "thread", "certificate");

    private static final List<String> VERBS = List.of("fails", "hangs", "overflows", "expires", "vanishes", "repeats");

    private final Random chance;

    private final Map<String, List<Piece>> files = new TreeMap<>();

    private final Map<String, String> written = new HashMap<>();

    private final List<Deleted> deleted = new ArrayList<>();

    /// Ids that a piece and its translation had together.
    private final Set<String> shared = new TreeSet<>();

    private Optional<Integer> reverted = Optional.empty();

    private int count;

    private int renames;

    Writers(long seed) {
        this.chance = new Random(seed);
    }

    /// @param pin empty when the writer gave no id; a piece and its translation may have
    /// the same
    private record Piece(int number, String title, Optional<String> pin, boolean chinese) {

        Piece titled(String other) {
            return new Piece(this.number, other, this.pin, this.chinese);
        }

    }

    private record Deleted(String file, Piece piece) {
    }

    static int pieceIn(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Integer.parseInt(mark.group(1)) : -1;
    }

    /// The pieces that are in the files now.
    Set<Integer> pieces() {
        return this.files.values()
            .stream()
            .flatMap(List::stream)
            .map(Piece::number)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /// By id: the piece that bears it by its writer's word.
    Map<String, Integer> pinned() {
        Map<String, Integer> pinned = new TreeMap<>();
        this.files.values().forEach(pieces -> pieces.forEach(piece -> piece.pin().ifPresent(id -> {
            if (pinned.put(id, piece.number()) != null) {
                this.shared.add(id);
            }
        })));
        // which of two twins bears the id itself depends on who came first, and who stays
        pinned.keySet().removeAll(this.shared);
        return pinned;
    }

    /// The piece that the last commit brought back, when that was all it did.
    Optional<Integer> reverted() {
        return this.reverted;
    }

    /// One commit.
    /// @return what was done
    String work() {
        this.reverted = Optional.empty();
        if (this.files.isEmpty()) {
            for (int file = 0; file < 3; file++) {
                String name = newFile();
                for (int entry = 0; entry < 4; entry++) {
                    in(name).add(newPiece());
                }
            }
            return "began";
        }
        StringBuilder done = new StringBuilder();
        int steps = 1 + this.chance.nextInt(3);
        for (int step = 0; step < steps; step++) {
            done.append(step()).append("; ");
        }
        if (steps > 1) {
            this.reverted = Optional.empty();
        }
        this.files.values().removeIf(List::isEmpty);
        return done.toString();
    }

    /// The files as they are now: their texts by path.
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        this.files.forEach((path, pieces) -> texts.put(path, text(pieces)));
        return texts;
    }

    void writeTo(House house) throws IOException {
        for (String gone : this.written.keySet().stream().filter(name -> !this.files.containsKey(name)).toList()) {
            house.delete(gone);
            this.written.remove(gone);
        }
        for (Map.Entry<String, List<Piece>> file : this.files.entrySet()) {
            String text = text(file.getValue());
            if (!text.equals(this.written.put(file.getKey(), text))) {
                house.write(file.getKey(), text);
            }
        }
    }

    private String step() {
        String file = any(new ArrayList<>(this.files.keySet()));
        List<Piece> pieces = this.files.getOrDefault(file, List.of());
        if (pieces.isEmpty()) {
            in(file).add(newPiece());
            return "wrote in " + file;
        }
        int at = this.chance.nextInt(pieces.size());
        Piece piece = pieces.get(at);
        return switch (this.chance.nextInt(14)) {
            case 0, 1 -> {
                pieces.set(at, piece.titled(newTitle(piece.chinese())));
                yield "retitled " + piece.number();
            }
            case 2 -> {
                Collections.shuffle(pieces, this.chance);
                yield "reordered " + file;
            }
            case 3 -> {
                pieces.remove(at);
                String to = otherFile();
                in(to).add(piece.titled(newTitle(piece.chinese())));
                yield "moved and retitled " + piece.number() + " from " + file + " to " + to;
            }
            case 4 -> {
                pieces.remove(at);
                String to = otherFile();
                in(to).addFirst(piece);
                yield "moved " + piece.number() + " from " + file + " to " + to;
            }
            case 5 -> {
                String to = "renamed" + this.renames++ + "/" + file.substring(file.indexOf('/') + 1);
                this.files.put(to, this.files.remove(file));
                yield "renamed " + file + " to " + to;
            }
            case 6 -> {
                pieces.remove(at);
                this.deleted.add(new Deleted(file, piece));
                yield "deleted " + piece.number();
            }
            case 7 -> revert();
            case 8 -> {
                String from = otherFile();
                List<Piece> others = from.equals(file) ? List.of() : this.files.remove(from);
                pieces.addAll(others);
                yield "merged " + from + " into " + file;
            }
            case 9 -> {
                Piece other = pieces.get(this.chance.nextInt(pieces.size()));
                pieces.replaceAll(each -> each.equals(piece) ? piece.titled(other.title())
                        : each.equals(other) ? other.titled(piece.title()) : each);
                yield "swapped the titles of " + piece.number() + " and " + other.number();
            }
            case 10 -> {
                Piece twice = new Piece(this.count++, piece.title(), Optional.empty(), piece.chinese());
                in(otherFile()).add(twice);
                yield "asked the question of " + piece.number() + " again as " + twice.number();
            }
            case 11, 12 -> translate(file, pieces);
            default -> {
                Piece fresh = newPiece();
                in(otherFile()).add(fresh);
                yield "wrote " + fresh.number();
            }
        };
    }

    /// The file once more in Chinese, beside it; most ids are written in both.
    private String translate(String file, List<Piece> pieces) {
        String to = file.replace(".md", ".zh.md");
        if (file.endsWith(".zh.md") || this.files.containsKey(to)) {
            return "nothing";
        }
        List<Piece> translated = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean same = this.chance.nextInt(4) > 0 && !piece.chinese();
            translated.add(new Piece(this.count++, newTitle(true), same ? piece.pin() : Optional.empty(), true));
        }
        this.files.put(to, translated);
        return "translated " + file;
    }

    private List<Piece> in(String file) {
        return Objects.requireNonNull(this.files.get(file));
    }

    private String revert() {
        if (this.deleted.isEmpty()) {
            return "nothing";
        }
        Deleted back = this.deleted.removeLast();
        this.files.computeIfAbsent(back.file(), any -> new ArrayList<>()).add(back.piece());
        this.reverted = Optional.of(back.piece().number());
        return "reverted the deletion of " + back.piece().number();
    }

    private String otherFile() {
        return (this.chance.nextInt(5) == 0) ? newFile() : any(new ArrayList<>(this.files.keySet()));
    }

    private String newFile() {
        String name = any(NOUNS) + this.count + ".md";
        this.files.putIfAbsent(name, new ArrayList<>());
        return name;
    }

    private Piece newPiece() {
        int number = this.count++;
        Optional<String> pin = (number % 5 == 4) ? Optional.of("pinned-" + number) : Optional.empty();
        return new Piece(number, newTitle(false), pin, false);
    }

    private String newTitle(boolean chinese) {
        if (chinese) {
            return "为什么" + any(NOUNS) + "会" + any(VERBS) + "，而且" + any(NOUNS) + "有" + this.chance.nextInt(100) + "个？";
        }
        return "Why does the " + any(NOUNS) + " " + any(VERBS) + " with " + any(NOUNS) + " " + this.chance.nextInt(100)
                + "?";
    }

    private <T> T any(List<T> choices) {
        return choices.get(this.chance.nextInt(choices.size()));
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder("# Questions\n\n");
        for (Piece piece : pieces) {
            text.append("## Q: ").append(piece.title());
            piece.pin().ifPresent(id -> text.append(" {#").append(id).append('}'));
            text.append("\n\n**A**: ").append(answer(piece)).append("\n\n");
        }
        return text.toString();
    }

    /// A dozen words that are this piece's own, between some that all answers share.
    private static String answer(Piece piece) {
        int number = piece.number();
        Random words = new Random(number * 7919L);
        StringBuilder text = new StringBuilder(
                piece.chinese() ? "请先看 mark" + number + "：" : "Look at mark" + number + " first: ");
        for (int word = 0; word < 12; word++) {
            if (piece.chinese()) {
                words.ints(4, 0x4e00, 0x5e00).forEach(text::appendCodePoint);
                text.append('，');
            }
            else {
                text.append("w").append(Integer.toString(words.nextInt(1 << 24), 36)).append(' ');
            }
        }
        return text.append(piece.chinese() ? "然后重新启动服务。" : "and restart the service when the log says so.").toString();
    }

}
