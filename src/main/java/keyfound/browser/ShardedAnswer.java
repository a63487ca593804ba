package keyfound.browser;

import keyfound.entry.Answer;
import keyfound.entry.SafeHtml;
import keyfound.search.retrieval.AnswerText;

/// The answer of one entry, as two pieces of the index: what is shown, and its words.
final class ShardedAnswer {

    private ShardedAnswer() {
    }

    static String html(Answer answer) {
        ShardOutput out = new ShardOutput();
        out.text(answer.html().html());
        return out.toString();
    }

    static SafeHtml readHtml(String piece) {
        return new SafeHtml(new ShardInput(piece).text());
    }

    static String words(Answer answer) {
        ShardOutput out = new ShardOutput();
        out.text(answer.prose());
        out.texts(answer.codeBlocks());
        return out.toString();
    }

    static AnswerText readWords(String piece) {
        ShardInput in = new ShardInput(piece);
        return new AnswerText(in.text(), in.texts());
    }

}
