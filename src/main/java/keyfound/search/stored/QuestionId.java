package keyfound.search.stored;

/// An id as bytes, told by the question that it is mostly made from: the words of the
/// question in small letters, with dashes between them.
final class QuestionId {

    private QuestionId() {
    }

    /// How much of it is words of the question, and what follows.
    static void write(ByteWriter out, String id, String question) {
        String words = words(question);
        int shared = 0;
        while (shared < Math.min(id.length(), words.length()) && id.charAt(shared) == words.charAt(shared)) {
            shared++;
        }
        out.number(shared);
        out.text(id.substring(shared));
    }

    static String read(ByteReader in, String question) {
        int shared = in.number();
        String rest = in.text();
        return (shared == 0) ? rest : words(question, shared) + rest;
    }

    static void skip(ByteReader in) {
        int _ = in.number();
        in.skipText();
    }

    /// The words of a question as ids and anchors have them.
    static String words(String question) {
        return words(question, Integer.MAX_VALUE);
    }

    private static String words(String question, int length) {
        StringBuilder words = new StringBuilder(question.length());
        boolean apart = false;
        for (int i = 0; i < question.length() && words.length() < length; i++) {
            char c = question.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                if (apart && !words.isEmpty()) {
                    words.append('-');
                }
                words.append((c >= 'A' && c <= 'Z') ? (char) (c + ('a' - 'A')) : c);
                apart = false;
            }
            else {
                apart = true;
            }
        }
        return words.substring(0, Math.min(length, words.length()));
    }

}
