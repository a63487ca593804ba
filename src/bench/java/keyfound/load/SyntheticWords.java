package keyfound.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Words, identifiers and messages made of syllables.
final class SyntheticWords {

    private static final List<String> SYLLABLES = List.of("con", "fig", "ser", "ver", "pro", "cess", "net", "work",
            "sto", "rage", "mem", "ory", "time", "out", "load", "bal", "ance", "clu", "ster", "node", "pod", "vol",
            "ume", "disk", "quo", "ta", "auth", "to", "ken", "ses", "sion", "ca", "che", "re", "try", "log", "ger",
            "index", "shard", "key", "val", "ue", "que", "ry", "par", "ser", "ren", "der", "com", "pile", "link", "er");

    private static final List<String> FUNCTION_WORDS = List.of("the", "to", "a", "of", "is", "in", "and", "not", "for",
            "with", "when", "this", "it", "on", "be", "can", "file", "error", "from", "you", "failed", "start", "set",
            "run", "check", "found", "open", "connection", "server", "config");

    private static final List<String> REASONS = List.of("no such file or directory", "permission denied",
            "connection refused", "timed out", "too many open files", "invalid argument", "key not found",
            "unexpected end of input", "address already in use", "out of memory");

    private final Random random;

    private final String[] vocabulary;

    SyntheticWords(Random random) {
        this.random = random;
        Set<String> made = new LinkedHashSet<>(FUNCTION_WORDS);
        while (made.size() < 30_000) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            made.add(word.toString());
        }
        this.vocabulary = made.toArray(String[]::new);
    }

    String english(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((i == 0) ? "" : " ").append(this.vocabulary[zipf(this.vocabulary.length)]);
        }
        return text.toString();
    }

    String chinese(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) (0x4e00 + zipf(6000) * 7 % 6001));
            if (i % 17 == 16) {
                text.append('，');
            }
        }
        return text.toString();
    }

    String identifier() {
        return word() + "_" + word() + ((this.random.nextInt(3) == 0) ? "::" + word() : "");
    }

    String error() {
        return switch (this.random.nextInt(4)) {
            case 0 -> "%s: failed to %s `%s`: %s (os error %d)".formatted(identifier(), word(), path(), reason(),
                    this.random.nextInt(130));
            case 1 -> "Error: E%04d: %s %s".formatted(this.random.nextInt(3000), english(5), reason());
            case 2 ->
                "org.%s.%s.%sException: %s".formatted(word(), word(), capital(word()) + capital(word()), english(7));
            default -> "[%s] %s %s: %s".formatted(word(), english(4), identifier(), reason());
        };
    }

    String command() {
        return "%s --%s-%s=%d %s # %s".formatted(word(), word(), word(), this.random.nextInt(10_000), path(),
                english(4));
    }

    String path() {
        return "/var/lib/" + word() + "/" + word() + ".yaml";
    }

    String word() {
        return this.vocabulary[30 + zipf(this.vocabulary.length - 30)];
    }

    private String reason() {
        return REASONS.get(this.random.nextInt(REASONS.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// Rank r with a probability near 1/r.
    private int zipf(int size) {
        return (int) Math.min(size - 1.0, Math.exp(this.random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

}
