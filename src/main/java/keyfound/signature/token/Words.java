package keyfound.signature.token;

import java.util.List;
import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Reads words and identifiers: `can't`, `node-sass`, `java.lang.Long`,
/// `vc_processors::core`, `libcrypto.so.1.0.0`.
final class Words {

    /// Extensions of what people write, draw, record and pack.
    private static final Set<String> DOCUMENTS = Set.of("pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv",
            "tsv", "ppt", "pptx", "odp", "epub", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic",
            "mp3", "wav", "ogg", "flac", "m4a", "mp4", "mkv", "avi", "mov", "webm", "zip", "7z", "rar", "tgz");

    private Words() {
    }

    /// The token that begins at `from`, where a letter or underscore stands.
    static PlacedToken read(String text, int from, List<PlacedToken> before) {
        int end = end(text, from);
        String word = text.substring(from, end);
        if ((word.equals("HTTP") || word.equals("http")) && Chars.at(text, end) == '/'
                && Chars.isDigit(Chars.at(text, end + 1))) {
            end = Scan.run(text, end + 1, 4, c -> Chars.isDigit((char) c) || c == '.');
            word = text.substring(from, end);
        }
        return new PlacedToken(token(text, from, word, before), from, end);
    }

    private static Token token(String text, int from, String word, List<PlacedToken> before) {
        if (isVersion(word)) {
            return new Token.Slot(SlotKind.VERSION, word);
        }
        boolean stateFollows = Codes.isSqlState(word)
                && (CodeContext.isIntroduced(text, from, before) || "([".indexOf(Chars.at(text, from - 1)) >= 0);
        if (stateFollows || (Codes.isCode(word) && !Codes.isSqlState(word)) || Codes.isNumbered(word)) {
            return new Token.Code(word);
        }
        if (NetworkAddresses.isHost(word) || OwnNames.isGiven(text, from, word, before)) {
            return new Token.Slot(SlotKind.HOST, word);
        }
        if (isOpenSsl(text, from, word)) {
            return new Token.Code(word);
        }
        if (isDocument(word)) {
            return new Token.Slot(SlotKind.PATH, word);
        }
        return MachineIds.isHash(word) ? new Token.Slot(SlotKind.HASH, word) : new Token.Word(word);
    }

    /// `invoice-2022.pdf`: what somebody works on, not what a program is made of.
    private static boolean isDocument(String word) {
        int dot = word.lastIndexOf('.');
        return dot > 0 && DOCUMENTS.contains(LowerCase.of(word.substring(dot + 1)));
    }

    /// `error:0A000086:SSL routines`.
    static boolean isOpenSsl(String text, int from, String word) {
        return word.length() == 8 && text.startsWith("error:", from - 6) && Chars.at(text, from + 8) == ':';
    }

    /// Where the word ends: letters, digits and underscores, and between them dots,
    /// dashes, `::` and apostrophes.
    static int end(String text, int from) {
        int at = from;
        while (true) {
            while (at < text.length() && Chars.isWordPart(text.charAt(at))) {
                at++;
            }
            int joint = joint(text, at);
            if (joint == 0 || !Chars.isWordPart(Chars.at(text, at + joint))) {
                return plusEnd(text, at);
            }
            at += joint;
        }
    }

    private static int joint(String text, int at) {
        char c = Chars.at(text, at);
        char next = Chars.at(text, at + 1);
        return switch (c) {
            case '.', '-', '$' -> 1;
            case '\'', '’' -> (Chars.isLatin(next) && Chars.isLatin(Chars.at(text, at - 1))) ? 1 : 0;
            case ':' -> (next == ':') ? 2 : 0;
            case '+' -> text.startsWith("++.", at) ? 3 : 0;
            default -> 0;
        };
    }

    /// `C++`, `libstdc++`.
    private static int plusEnd(String text, int at) {
        return text.startsWith("++", at) ? at + 2 : at;
    }

    /// `v1`, `v1.2.3-rc.1`.
    private static boolean isVersion(String word) {
        return word.length() > 1 && word.charAt(0) == 'v' && Chars.isDigit(word.charAt(1))
                && Scan.run(word, 1, word.length(), c -> Chars.isDigit((char) c) || c == '.') > 1
                && (word.indexOf('.') > 0 || Scan.digits(word, 1) == word.length());
    }

    /// Where a version that began with digits and dots ends: `-1+deb12u1`, `-rc.1`.
    static int versionEnd(String text, int from) {
        return Scan.run(text, from, 40, c -> Chars.isWordPart((char) c) || "-+~.".indexOf(c) >= 0);
    }

}
