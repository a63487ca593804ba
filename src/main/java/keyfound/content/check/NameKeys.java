package keyfound.content.check;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.text.Fnv1a;
import keyfound.text.LowerCase;

/// The ids and questions of a file's entries as numbers of 64 bits: equal for equal
/// names, different for nearly all others.
final class NameKeys {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final long[] ids;

    private final long[] questions;

    /// Of each entry whether it is asked; 0 where nobody wanted to know so far.
    private final byte[] asked;

    private NameKeys(long[] ids, long[] questions) {
        this.ids = ids;
        this.questions = questions;
        this.asked = new byte[questions.length];
    }

    static NameKeys of(SourceOutline file) {
        List<EntryOutline> entries = List.copyOf(file.entries());
        return new NameKeys(
                entries.stream()
                    .mapToLong(entry -> entry.pinned() ? key(LowerCase.of(entry.id().value())) : 0)
                    .toArray(),
                entries.stream().mapToLong(entry -> key(entry.lang() + " " + words(entry.question()))).toArray());
    }

    /// Of the id that the writer gave, whatever its case; 0 where he gave none.
    long id(int entry) {
        return this.ids[entry];
    }

    /// Of the words of the question, and of its language.
    long question(int entry) {
        return this.questions[entry];
    }

    int size() {
        return this.ids.length;
    }

    /// @param tells what is remembered; it takes long
    boolean isAsked(int entry, BooleanSupplier tells) {
        if (this.asked[entry] == 0) {
            this.asked[entry] = (byte) (tells.getAsBoolean() ? 1 : -1);
        }
        return this.asked[entry] > 0;
    }

    static boolean haveTheSameId(EntryOutline one, EntryOutline other) {
        return one.id().value().equalsIgnoreCase(other.id().value());
    }

    static boolean askTheSame(EntryOutline one, EntryOutline other) {
        return one.lang().equals(other.lang()) && words(one.question()).equals(words(other.question()));
    }

    private static long key(String name) {
        return Fnv1a.stirred(Fnv1a.of(name));
    }

    /// Letters and digits in lower case, with a blank between words; of a question
    /// without any of them all that stands there.
    private static String words(String question) {
        String lower = LowerCase.of(question);
        StringBuilder words = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int letter = lower.codePointAt(at);
            int type = Character.getType(letter);
            if (Character.isLetter(letter) || type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER) {
                words.appendCodePoint(letter);
            }
            else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        String plain = words.toString().strip();
        return plain.isEmpty() ? BLANKS.matcher(lower.strip()).replaceAll(" ") : plain;
    }

}
