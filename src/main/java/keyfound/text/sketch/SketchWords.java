package keyfound.text.sketch;

import keyfound.text.LowerCase;
import keyfound.text.Scripts;

/// Finds the words of a text for a sketch: runs of two or more letters, digits and `_`,
/// and each pair of neighbours in a run of ideographs, which have no spaces between
/// words. Every entry is sketched when it is read, so this is one pass without regular
/// expressions.
final class SketchWords {

    private static final int ASCII = 128;

    private SketchWords() {
    }

    static void hash(String text, SmallestHashes hashes) {
        int at = 0;
        while (at < text.length()) {
            int ascii = endOfAscii(text, at);
            if (ascii > at && endsAt(text, ascii)) {
                if (ascii - at > 1) {
                    hashes.addLowerCase(text, at, ascii);
                }
                at = ascii;
                continue;
            }
            int first = text.codePointAt(at);
            if (Scripts.isHan(first)) {
                int end = endOfIdeographs(text, at);
                hashPairs(text, at, end, hashes);
                at = end;
            }
            else if (isWordPart(first)) {
                int end = endOfWord(text, at);
                if (end - at > Character.charCount(first)) {
                    hashWord(text, at, end, hashes);
                }
                at = end;
            }
            else {
                at += Character.charCount(first);
            }
        }
    }

    /// Most words have ASCII letters only.
    private static int endOfAscii(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) < ASCII && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || text.charAt(end) < ASCII || !isWordPart(text.codePointAt(end));
    }

    private static int endOfIdeographs(String text, int from) {
        int end = from;
        while (end < text.length() && Scripts.isHan(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isWordPart(int c) {
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return !Scripts.isHan(c) && (Character.isLetter(c) || isNumber(c));
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static void hashWord(String text, int from, int to, SmallestHashes hashes) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) >= ASCII) {
                hashes.add(LowerCase.of(text.substring(from, to)));
                return;
            }
        }
        hashes.addLowerCase(text, from, to);
    }

    private static void hashPairs(String text, int from, int to, SmallestHashes hashes) {
        for (int at = from; at < Math.max(from + 1, to - 1); at++) {
            hashes.add(text.substring(at, Math.min(to, at + 2)));
        }
    }

}
