package keyfound.content.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Parts a table from the lines of text right above it, as GitHub does; flexmark takes
/// all of it for a paragraph.
final class TextAboveTables implements ParagraphPreProcessorFactory {

    /// A longer paragraph with a table in it is nothing that somebody wrote.
    private static final int MOST_LINES = 1000;

    private static final int MOST_CHARS = 1000;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*+\\|?\\s*");

    private static final Pattern NO_CELL_ENDS = Pattern.compile("`[^`]*`|\\\\\\|");

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
        return TextAboveTables::part;
    }

    /// @return how many characters of the block were taken out of it
    private static int part(Paragraph block, ParserState state) {
        int head = tableHead(block);
        if (head < 1) {
            return 0;
        }
        Paragraph text = new Paragraph();
        text.setContent(block, 0, head);
        text.setCharsFromContent();
        block.insertBefore(text);
        state.blockAdded(text);
        state.getInlineParser().parse(text.getContentChars().trimEnd(), text);
        return block.getContentLines().get(head).getStartOffset() - block.getStartOffset();
    }

    /// @return the line with the heads of the columns; 0 when there is none, or it is the
    /// first one
    private static int tableHead(Paragraph block) {
        List<BasedSequence> lines = block.getContentLines();
        for (int i = 2; i < Math.min(MOST_LINES, lines.size()); i++) {
            BasedSequence line = lines.get(i);
            boolean separates = line.length() <= MOST_CHARS && line.indexOf('|') >= 0
                    && SEPARATOR.matcher(line).matches();
            if (separates && lines.get(i - 1).length() <= MOST_CHARS && cells(lines.get(i - 1)) == cells(line)
                    && lines.get(i - 1).indexOf('|') >= 0) {
                return i - 1;
            }
        }
        return 0;
    }

    private static int cells(BasedSequence line) {
        String row = NO_CELL_ENDS.matcher(line.trim()).replaceAll("");
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.endsWith("|") ? row.length() - 1 : row.length();
        return 1 + (int) row.substring(from, Math.max(from, to)).chars().filter(c -> c == '|').count();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

}
