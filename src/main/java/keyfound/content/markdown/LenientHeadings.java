package keyfound.content.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// flexmark's headings, asked only at lines that can be one: for any line it gathers the
/// whole paragraph above, which takes minutes in a long one. And a heading without the
/// blank behind its marks, `##Q: Why?`, is what its writer meant.
final class LenientHeadings implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory strict = new HeadingParser.Factory().apply(options);
        BlockParserFactory lenient = new HeadingParser.Factory()
            .apply(new MutableDataSet(options).set(Parser.HEADING_NO_ATX_SPACE, true).toImmutable());
        return (state, above) -> tryStart(state, above, strict, lenient);
    }

    private static BlockStart tryStart(ParserState state, MatchedBlockParser above, BlockParserFactory strict,
            BlockParserFactory lenient) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        char first = line.safeCharAt(start);
        if (first != '#' && first != '=' && first != '-') {
            return BlockStart.none();
        }
        return (lacksBlank(line, start) ? lenient : strict).tryStart(state, above);
    }

    /// At least two marks and then a letter or the number of a section: `#1234`, `#tag`
    /// and `##12` are no headings.
    private static boolean lacksBlank(BasedSequence line, int start) {
        int end = start;
        while (line.safeCharAt(end) == '#') {
            end++;
        }
        int number = end;
        while (number < end + 2 && Character.isDigit(line.safeCharAt(number))) {
            number++;
        }
        boolean counted = number > end && ".、".indexOf(line.safeCharAt(number)) >= 0;
        return end >= start + 2 && (counted || Character.isLetter(line.safeCharAt(end)));
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(FencedCodeBlockParser.Factory.class, HtmlBlockParser.Factory.class,
                ThematicBreakParser.Factory.class, ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

}
