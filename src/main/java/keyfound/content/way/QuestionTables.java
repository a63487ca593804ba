package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.QuestionMarkers;

/// A table with a column for the question (or the error) and one or more for its answer.
public final class QuestionTables implements Way {

    private static final Pattern QUESTION = Pattern.compile(
            "(?i)\\b(?:questions?|q|problems?|symptoms?|errors?(?: messages?)?|issues?|messages?)\\b|问题|疑问|现象|错误|报错|异常|提示");

    private static final Pattern ANSWER = Pattern.compile(
            "(?i)\\b(?:answers?|a|solutions?|fix(?:es)?|resolutions?|remed(?:y|ies)|causes?|reasons?|workarounds?|actions?"
                    + "|what to do|mitigations?|descriptions?|meaning|explanation|details|recommend\\w*|how to \\w+|comments?)\\b|答案|回答|解答|解决|原因|处理|办法|方案|措施|说明|描述|含义|建议");

    @Override
    public String name() {
        return "table of questions and answers";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            if (block instanceof TableBlock table) {
                addTable(table, pieces);
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        return pieces;
    }

    private static void addTable(TableBlock table, List<FilePiece> pieces) {
        List<String> columns = columns(table);
        int asking = indexOf(columns, QUESTION);
        if (asking < 0 || indexOf(columns, ANSWER) < 0 || indexOf(columns, ANSWER) == asking) {
            pieces.add(new FilePiece.Text(table));
            return;
        }
        for (Node row : rows(table, TableBody.class)) {
            addRow(row, asking, pieces);
        }
    }

    private static List<String> columns(TableBlock table) {
        return rows(table, TableHead.class).stream()
            .findFirst()
            .map(QuestionTables::cells)
            .orElse(List.of())
            .stream()
            .map(cell -> PlainText.line(List.of(cell)))
            .toList();
    }

    private static int indexOf(List<String> columns, Pattern name) {
        for (int i = 0; i < columns.size(); i++) {
            if (name.matcher(columns.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static void addRow(Node row, int asking, List<FilePiece> pieces) {
        List<Node> cells = cells(row);
        if (asking >= cells.size() || PlainText.line(List.of(cells.get(asking))).isBlank()) {
            return;
        }
        pieces
            .add(new FilePiece.Ask(row, QuestionMarkers.withoutQuestion(Nodes.children(cells.get(asking))), List.of()));
        for (int i = 0; i < cells.size(); i++) {
            if (i != asking && cells.get(i).hasChildren()) {
                pieces.add(new FilePiece.Text(cells.get(i)));
            }
        }
    }

    /// Each cell becomes a paragraph, behind the name of its column where there are
    /// several.
    @Override
    public List<FilePiece> settled(List<FilePiece> pieces) {
        return pieces.stream()
            .map(piece -> (piece instanceof FilePiece.Text(Node node) && node instanceof TableCell cell)
                    ? new FilePiece.Text(paragraph(nameOf(cell), cell)) : piece)
            .toList();
    }

    private static String nameOf(TableCell cell) {
        Node row = Objects.requireNonNull(cell.getParent());
        TableBlock table = (TableBlock) Objects.requireNonNull(Objects.requireNonNull(row.getParent()).getParent());
        List<String> columns = columns(table);
        int at = cells(row).indexOf(cell);
        return (columns.size() > 2 && at < columns.size()) ? columns.get(at) : "";
    }

    private static Node paragraph(String name, Node cell) {
        Paragraph paragraph = new Paragraph(cell.getChars());
        if (!name.isEmpty()) {
            paragraph.appendChild(Inlines.strong(name + ":"));
            paragraph.appendChild(Inlines.text(" "));
        }
        Nodes.children(cell).forEach(paragraph::appendChild);
        return paragraph;
    }

    private static List<Node> rows(TableBlock table, Class<?> part) {
        List<Node> rows = new ArrayList<>();
        Nodes.children(table).stream().filter(part::isInstance).forEach(body -> rows.addAll(Nodes.children(body)));
        return rows;
    }

    private static List<Node> cells(Node row) {
        return Nodes.children(row);
    }

}
