package keyfound.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Writers who answer many questions with the same words, and ask many in the same way.
/// What an entry is, nothing in it tells; the writers know.
final class Copyists {

    private static final List<String> NOUNS = List.of("printer", "scanner", "mailbox", "calendar", "gateway", "archive",
            "backup", "tablet", "badge", "router");

    private static final List<String> FEATURES = List.of("IPv6", "PDF", "duplex", "OAuth", "colour", "webhooks", "CSV",
            "roaming", "Kerberos", "dictation");

    private static final List<String> SHORT = List.of("Not yet.", "Yes.", "No.", "Contact your administrator.",
            "Restart the service and try again.", "请联系管理员。");

    private final Random chance;

    private final Map<String, List<Piece>> files = new TreeMap<>();

    private final List<Piece> deleted = new ArrayList<>();

    private final Set<String> asked = new HashSet<>();

    private final Set<String> written = new HashSet<>();

    private int count;

    Copyists(long seed) {
        this.chance = new Random(seed);
        for (int file = 0; file < 4; file++) {
            String name = newFile();
            for (int entry = 0; entry < 4; entry++) {
                in(name).add(newPiece());
            }
        }
    }

    /// @param identity the same for all that an entry was and what became of it
    /// @param own whether the answer is long and nobody else's
    record Piece(int identity, String question, String answer, Optional<String> pin, boolean own) {

        Piece asking(String other) {
            return new Piece(this.identity, other, this.answer, this.pin, this.own);
        }

        Piece answering(String other) {
            return new Piece(this.identity, this.question, other, this.pin, false);
        }

        Piece pinned(Optional<String> id) {
            return new Piece(this.identity, this.question, this.answer, id, this.own);
        }

    }

    /// By file, in their order.
    Map<String, List<Piece>> files() {
        return this.files;
    }

    /// One change.
    String work() {
        String file = any(new ArrayList<>(this.files.keySet()));
        List<Piece> pieces = in(file);
        if (pieces.isEmpty()) {
            pieces.add(newPiece());
            return "began " + file;
        }
        int at = this.chance.nextInt(pieces.size());
        Piece piece = pieces.get(at);
        switch (this.chance.nextInt(13)) {
            case 0, 1 -> pieces.set(at, piece.asking(newQuestion()));
            case 2 -> pieces.set(at, piece.asking(unasked(piece.question().replace("?", " nowadays?"))));
            case 3 -> pieces.set(at, piece.answering(newAnswer()));
            case 4 -> Collections.shuffle(pieces, this.chance);
            case 5 -> in(otherFile()).add(pieces.remove(at).asking(newQuestion()));
            case 6 -> in(otherFile()).addFirst(pieces.remove(at));
            case 7 -> this.files.put("renamed" + this.count++ + ".md", this.files.remove(file));
            case 8 -> this.deleted.add(pieces.remove(at));
            case 9 -> {
                this.deleted.add(pieces.remove(at));
                pieces.add(at, newPiece());
            }
            case 10 -> {
                if (!this.deleted.isEmpty()) {
                    pieces.add(this.deleted.removeLast());
                }
            }
            case 11 -> pieces.set(at, piece.pinned(Optional.of("pin-" + this.count++)));
            default -> in(otherFile()).add(newPiece());
        }
        return piece + " in " + file;
    }

    void writeTo(House house) throws IOException {
        for (String file : this.written) {
            if (!this.files.containsKey(file) || in(file).isEmpty()) {
                house.delete(file);
            }
        }
        this.written.clear();
        for (Map.Entry<String, List<Piece>> file : this.files.entrySet()) {
            if (!file.getValue().isEmpty()) {
                house.write(file.getKey(), text(file.getValue()));
                this.written.add(file.getKey());
            }
        }
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder("# Questions\n\n");
        for (Piece piece : pieces) {
            text.append("## Q: ").append(piece.question());
            piece.pin().ifPresent(id -> text.append(" {#").append(id).append('}'));
            text.append("\n\n**A**: ").append(piece.answer()).append("\n\n");
        }
        return text.toString();
    }

    private Piece newPiece() {
        int identity = this.count++;
        if (this.chance.nextInt(3) == 0) {
            return new Piece(identity, newQuestion(), ownAnswer(identity), Optional.empty(), true);
        }
        return new Piece(identity, newQuestion(), newAnswer(), Optional.empty(), false);
    }

    private String newAnswer() {
        return (this.chance.nextInt(3) == 0) ? form(any(FEATURES)) : any(SHORT);
    }

    private static String form(String feature) {
        return "Open Settings, choose the page Devices, tick the box " + feature + " in the lower half of the window, "
                + "press Save at the bottom, and log in again so that the change is seen.";
    }

    private static String ownAnswer(int identity) {
        Random words = new Random(identity * 7919L);
        StringBuilder text = new StringBuilder("First look at the log; then ");
        for (int word = 0; word < 18; word++) {
            text.append("w").append(Integer.toString(words.nextInt(1 << 20), 36)).append(' ');
        }
        return text.append("and restart the service.").toString();
    }

    private String newQuestion() {
        return unasked(switch (this.chance.nextInt(4)) {
            case 0 -> "Does the " + any(NOUNS) + " support " + any(FEATURES) + "?";
            case 1 -> "Why has my " + any(NOUNS) + " lost " + any(FEATURES) + " since update " + this.chance.nextInt(90)
                    + "?";
            case 2 -> any(NOUNS) + " 怎么用 " + any(FEATURES) + "？";
            default -> "How do I use " + any(FEATURES) + " with the " + any(NOUNS) + "?";
        });
    }

    /// No two entries ever ask the same here.
    private String unasked(String question) {
        return this.asked.add(question) ? question
                : unasked(question.replaceAll("[?？]$", " on site " + this.count++ + "?"));
    }

    private List<Piece> in(String file) {
        return this.files.computeIfAbsent(file, any -> new ArrayList<>());
    }

    private String otherFile() {
        return (this.chance.nextInt(5) == 0) ? newFile() : any(new ArrayList<>(this.files.keySet()));
    }

    private String newFile() {
        return "file" + this.count++ + ".md";
    }

    private <T> T any(List<T> choices) {
        return choices.get(this.chance.nextInt(choices.size()));
    }

}
