package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

/// Turns the text of one file into its entries.
final class EntryParser {

    private static final List<EntryStyle> STYLES = List.of(new MarkedHeadings(), new WholeFile());

    /// @param path relative to the content folder, with `/` between its parts
    /// @param text with `\n` at the end of lines and no byte order mark
    SourceFile parse(String path, String text, FileStamp stamp) {
        Document document = Markdown.parse(text);
        List<Node> blocks = new ArrayList<>();
        document.getChildren().forEach(blocks::add);
        for (EntryStyle style : STYLES) {
            Optional<EntryStyle.Reading> reading = style.read(blocks);
            if (reading.isPresent()) {
                return new FileAssembly(path, document, stamp).assemble(reading.get());
            }
        }
        return new FileAssembly(path, document, stamp).assemble(new EntryStyle.Reading("no entry", List.of()));
    }

}
