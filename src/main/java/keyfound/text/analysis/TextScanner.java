package keyfound.text.analysis;

/// Cuts a text into tokens, in one pass.
///
/// - A run of Chinese gives each character and each pair of neighbours. In a query it
///   gives pairs, and characters only where they stand alone. So every piece of two or
///   more characters finds the text it was taken from.
/// - Words joined by `_ - . :: @` are one identifier. It gives itself, each piece that
///   only `_` holds together, and each word. `storage_proofs_porep::stacked` gives
///   itself, `storage_proofs_porep`, and four words.
/// - `camelCase` and `HTTPServer` give themselves and their words.
/// - A leading `-` or `--` belongs to an option or a code: `-13` and `--dump_dir` are
///   given with and without it.
public final class TextScanner {

    /// Of a longer word or identifier only the beginning is given.
    public static final int MAX_TOKEN_UNITS = 100;

    private final char[] text;

    private final int length;

    private final boolean asking;

    private final TokenSink sink;

    private boolean nextPlace;

    /// @param length number of units of the text to read
    /// @param asking whether the text is a query
    public TextScanner(char[] text, int length, boolean asking, TokenSink sink) {
        this.text = text;
        this.length = length;
        this.asking = asking;
        this.sink = sink;
    }

    /// Gives the tokens of the next run that begins at a place or behind it.
    /// @return the place behind that run; the length when the text has ended
    public int scan(int from) {
        int start = from;
        while (start < this.length && CharacterTable.kind(this.text[start]) == CharacterTable.OTHER) {
            start++;
        }
        if (start == this.length) {
            return start;
        }
        return (CharacterTable.kind(this.text[start]) == CharacterTable.IDEOGRAPH) ? scanIdeographs(start)
                : scanIdentifier(start);
    }

    private int scanIdeographs(int start) {
        int end = start;
        while (end < this.length && CharacterTable.kind(this.text[end]) == CharacterTable.IDEOGRAPH) {
            end++;
        }
        for (int i = start; i < end; i++) {
            boolean pair = i + 1 < end;
            this.nextPlace = true;
            if (!this.asking || end - start == 1) {
                give(TokenSink.Kind.CHARACTER, i, i + 1);
            }
            if (pair) {
                give(TokenSink.Kind.PAIR, i, i + 2);
            }
        }
        return end;
    }

    private int scanIdentifier(int start) {
        int end = endOfIdentifier(start);
        int dashed = dashesBefore(start);
        this.nextPlace = true;
        if (dashed < start) {
            give(TokenSink.Kind.WHOLE, dashed, end);
        }
        int firstWordEnd = endOfWord(start);
        if (firstWordEnd < end) {
            give(TokenSink.Kind.WHOLE, start, end);
        }
        scanPieces(start, end);
        return end;
    }

    /// Gives the pieces of an identifier that only `_` holds together, then their words.
    private void scanPieces(int start, int end) {
        int piece = start;
        while (piece < end) {
            int pieceEnd = piece;
            int words = 0;
            int next = piece;
            while (next < end) {
                pieceEnd = endOfWord(next);
                words++;
                if (pieceEnd + 1 >= end || this.text[pieceEnd] != '_' || !isWord(pieceEnd + 1)) {
                    break;
                }
                next = pieceEnd + 1;
            }
            if (words > 1 && (piece > start || pieceEnd < end)) {
                give(TokenSink.Kind.WHOLE, piece, pieceEnd);
            }
            scanWords(piece, pieceEnd);
            piece = pieceEnd;
            while (piece < end && !isWord(piece)) {
                piece++;
            }
        }
    }

    private void scanWords(int start, int end) {
        int word = start;
        while (word < end) {
            int wordEnd = endOfWord(word);
            give(TokenSink.Kind.WORD, word, withoutPossessive(word, wordEnd));
            scanHumps(word, wordEnd);
            this.nextPlace = true;
            word = wordEnd;
            while (word < end && !isWord(word)) {
                word++;
            }
        }
    }

    /// Gives the words of `camelCase`; nothing when there is only one.
    private void scanHumps(int start, int end) {
        int hump = start;
        for (int i = start + 1; i <= end; i++) {
            if (i < end && !isHump(i, end)) {
                continue;
            }
            if (i == end && hump == start) {
                return;
            }
            if (i - hump > 1) {
                give(TokenSink.Kind.WORD, hump, i);
                this.nextPlace = true;
            }
            hump = i;
        }
    }

    private boolean isHump(int i, int end) {
        if (!Character.isUpperCase(this.text[i])) {
            return false;
        }
        return Character.isLowerCase(this.text[i - 1])
                || (Character.isUpperCase(this.text[i - 1]) && i + 1 < end && Character.isLowerCase(this.text[i + 1]));
    }

    private int endOfIdentifier(int start) {
        int end = endOfWord(start);
        while (true) {
            int next = end + joinLength(end);
            if (next == end || !isWord(next)) {
                return end;
            }
            end = endOfWord(next);
        }
    }

    /// The number of units at a place that join two words: `_`, `__`, `-`, `--`, `.`,
    /// `::`, `@`.
    private int joinLength(int at) {
        if (at >= this.length) {
            return 0;
        }
        char join = this.text[at];
        boolean twice = at + 1 < this.length && this.text[at + 1] == join;
        return switch (join) {
            case '_', '-' -> twice ? 2 : 1;
            case ':' -> twice ? 2 : 0;
            case '.', '@' -> 1;
            default -> 0;
        };
    }

    /// An apostrophe between letters is part of the word.
    private int endOfWord(int start) {
        int end = start;
        while (end < this.length && (isWord(end) || (isApostrophe(end) && end > start && isWord(end + 1)))) {
            end++;
        }
        return end;
    }

    private int withoutPossessive(int start, int end) {
        boolean possessive = end - start > 2 && isApostrophe(end - 2)
                && CharacterTable.folded(this.text[end - 1]) == 's';
        return possessive ? end - 2 : end;
    }

    private int dashesBefore(int start) {
        int dashes = start;
        while (dashes > 0 && start - dashes < 2 && this.text[dashes - 1] == '-') {
            dashes--;
        }
        boolean free = dashes == 0 || (!isWord(dashes - 1) && this.text[dashes - 1] != '-');
        return free ? dashes : start;
    }

    private boolean isApostrophe(int at) {
        return CharacterTable.folded(this.text[at]) == '\'';
    }

    private boolean isWord(int at) {
        return at < this.length && CharacterTable.kind(this.text[at]) == CharacterTable.WORD;
    }

    private void give(TokenSink.Kind kind, int start, int end) {
        this.sink.token(kind, start, Math.min(end, start + MAX_TOKEN_UNITS), this.nextPlace);
        this.nextPlace = false;
    }

}
