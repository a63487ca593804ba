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

/// `<dl><dt>Why?</dt><dd>Because.</dd></dl>`, in one block of HTML or with Markdown
/// between the tags.
///
/// @param asking whether most of its terms must ask
public record HtmlDefinitionLists(boolean asking) implements Way {

    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(dl|dt|dd)\\b[^>]{0,200}>");

    @Override
    public String name() {
        return "definition list in HTML";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        Reader reader = new Reader();
        for (Node block : passage.blocks()) {
            if (block instanceof HtmlBlock html) {
                reader.add(html);
            }
            else {
                reader.pieces.add(new FilePiece.Text(block));
            }
        }
        return DefinitionLists.isOfQuestions(reader.pieces, passage.faq(), this.asking) ? reader.pieces : List.of();
    }

    @Override
    public boolean isLastResort() {
        return !this.asking;
    }

    private static final class Reader {

        private final List<FilePiece> pieces = new ArrayList<>();

        /// How many lists are open; what stands in an inner one belongs to the answer.
        private int depth;

        void add(HtmlBlock block) {
            BasedSequence html = block.getChars();
            Matcher tag = TAG.matcher(html);
            int done = 0;
            int from = 0;
            boolean found = false;
            while (tag.find(from)) {
                from = tag.end();
                boolean opens = tag.group(1).isEmpty();
                boolean list = tag.group(2).equalsIgnoreCase("dl");
                int outer = this.depth;
                this.depth += list ? (opens ? 1 : (this.depth > 0) ? -1 : 0) : 0;
                if ((Math.min(outer, this.depth) > 0 && list) || outer > 1) {
                    continue;
                }
                found = true;
                addText(html.subSequence(done, tag.start()));
                done = tag.end();
                if (opens && tag.group(2).equalsIgnoreCase("dt") && this.depth == 1) {
                    int end = endOfTerm(html, done);
                    addQuestion(html.subSequence(tag.start(), tag.end()), html.subSequence(done, end));
                    done = end;
                    from = end;
                }
            }
            if (found) {
                addText(html.subSequence(done, html.length()));
            }
            else {
                this.pieces.add(new FilePiece.Text(block));
            }
        }

        private static int endOfTerm(BasedSequence html, int from) {
            Matcher next = TAG.matcher(html);
            return next.find(from) ? next.start() : html.length();
        }

        private void addQuestion(BasedSequence tag, BasedSequence term) {
            String words = HtmlPolicy.text(term.toString()).strip();
            if (!words.isEmpty()) {
                this.pieces.add(new FilePiece.Ask(piece(tag), List.of(new Text(BasedSequence.of(words))), List.of()));
            }
        }

        private void addText(BasedSequence html) {
            if (!html.isBlank()) {
                this.pieces.add(new FilePiece.Text(piece(html)));
            }
        }

        private static HtmlBlock piece(BasedSequence html) {
            // it prints its lines, not its characters
            return new HtmlBlock(html, List.of(html));
        }

    }

}
