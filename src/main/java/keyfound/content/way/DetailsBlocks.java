package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.html.HtmlPolicy;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// `<details><summary>Why?</summary> … </details>`
public final class DetailsBlocks implements Way {

    private static final Pattern SUMMARY = Pattern
        .compile("(?i)<details\\b[^>]{0,200}>\\s*<summary\\b[^>]{0,200}>(.*?)</summary\\s*>", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("(?i)<(/?)details\\b");

    @Override
    public String name() {
        return "details with a summary";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        List<FilePiece> pieces = new ArrayList<>();
        int open = 0;
        for (Node block : passage.blocks()) {
            if (block instanceof HtmlBlock html) {
                open = addHtml(html, open, pieces);
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        boolean asking = passage.faq() || pieces.stream().anyMatch(DetailsBlocks::asks);
        return asking ? pieces : List.of();
    }

    @Override
    public int enough(boolean faq) {
        return faq ? 1 : 2;
    }

    private static boolean asks(FilePiece piece) {
        return piece instanceof FilePiece.Ask ask && HeadingWords.asks(PlainText.line(ask.asked()));
    }

    /// How far the fold reaches that opens in this block and whose summary asks: a
    /// heading within it is a part of its answer.
    ///
    /// @return the index of the block in which it closes; -1 when none opens here, or it
    /// never closes
    public static int endOfAskingFold(List<Node> blocks, int at) {
        if (!(blocks.get(at) instanceof HtmlBlock html)) {
            return -1;
        }
        Matcher summary = SUMMARY.matcher(html.getChars());
        if (!summary.find() || !HeadingWords
            .asks(words(html.getChars().subSequence(summary.start(1), summary.end(1))).getChars().toString())) {
            return -1;
        }
        int open = 0;
        for (int i = at; i < blocks.size(); i++) {
            open += (blocks.get(i) instanceof HtmlBlock each) ? depthOf(each.getChars()) : 0;
            if (open <= 0) {
                return i;
            }
        }
        return -1;
    }

    /// @param open how many `<details>` are open above the block
    /// @return how many are open below it
    private static int addHtml(HtmlBlock block, int open, List<FilePiece> pieces) {
        BasedSequence html = block.getChars();
        int closing = (open == 1) ? endOf(html, 0) : -1;
        int done = (closing < 0) ? 0 : html.indexOf('>', closing) + 1;
        if (done > 0 && SUMMARY.matcher(html).find(done)) {
            addRest(html.subSequence(0, closing), pieces);
            return addHtml(piece(html.subSequence(done, html.length())), 0, pieces);
        }
        Matcher summary = SUMMARY.matcher(html);
        done = 0;
        int depth = open;
        while (depth == 0 && summary.find(done)) {
            addRest(html.subSequence(done, summary.start()), pieces);
            int end = endOf(html, summary.end());
            boolean closed = end >= 0;
            BasedSequence inside = html.subSequence(summary.end(), closed ? end : html.length());
            pieces.add(new FilePiece.Ask(piece(html.subSequence(summary.start(), summary.end())),
                    QuestionMarkers.withoutQuestion(List.of(words(html.subSequence(summary.start(1), summary.end(1))))),
                    inside.isBlank() ? List.of() : List.of(piece(inside))));
            depth = closed ? 0 : depthOf(inside) + 1;
            done = closed ? html.indexOf('>', end) + 1 : html.length();
        }
        if (done == 0) {
            int end = (open > 0) ? endOf(html, 0) : -1;
            pieces.add((end == 0 && html.indexOf('>') + 1 >= html.trimEnd().length())
                    ? new FilePiece.Text(piece(html.subSequence(0, 0))) : new FilePiece.Text(block));
            return Math.max(0, open + depthOf(html));
        }
        addRest(html.subSequence(done, html.length()), pieces);
        return depth;
    }

    private static void addRest(BasedSequence html, List<FilePiece> pieces) {
        if (!html.isBlank()) {
            pieces.add(new FilePiece.Text(piece(html)));
        }
    }

    /// Where the `</details>` of the innermost open one begins; -1 when it is not here.
    private static int endOf(BasedSequence html, int from) {
        Matcher tag = TAG.matcher(html);
        int depth = 1;
        for (int at = from; tag.find(at); at = tag.end()) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return tag.start();
            }
        }
        return -1;
    }

    private static int depthOf(BasedSequence html) {
        Matcher tag = TAG.matcher(html);
        int depth = 0;
        while (tag.find()) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
        }
        return depth;
    }

    private static HtmlBlock piece(BasedSequence html) {
        // it prints its lines, not its characters
        return new HtmlBlock(html, List.of(html));
    }

    private static Text words(BasedSequence html) {
        return new Text(BasedSequence.of(HtmlPolicy.text(html.toString()).strip()));
    }

}
