package keyfound.content.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.PlainText;

/// A table with a column for the question (or the error) and one or more for its answer.
final class QuestionTables implements QuestionStyle {

    private static final Pattern QUESTION = Pattern.compile(
            "(?i)\\b(?:questions?|q|problems?|symptoms?|errors?(?: messages?)?|issues?|messages?)\\b|问题|疑问|现象|错误|报错|异常|提示");

    private static final Pattern ANSWER = Pattern.compile(
            "(?i)\\b(?:answers?|a|solutions?|fix(?:es)?|resolutions?|remed(?:y|ies)|causes?|reasons?|workarounds?|actions?"
                    + "|what to do)\\b|答案|回答|解答|解决|原因|处理|办法|方案|措施");

    @Override
    public Optional<Reading> read(Outline outline) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : outline.blocks()) {
            switch (block) {
                case Heading heading -> pieces.add(new FilePiece.Group(heading, heading.getLevel()));
                case TableBlock table -> addTable(table, pieces);
                default -> pieces.add(new FilePiece.Text(block));
            }
        }
        Reading reading = new Reading("table of questions and answers", pieces);
        return (reading.questions() > 0) ? Optional.of(reading) : Optional.empty();
    }

    private static void addTable(TableBlock table, List<FilePiece> pieces) {
        List<String> columns = rows(table, TableHead.class).stream()
            .findFirst()
            .map(QuestionTables::cells)
            .orElse(List.of())
            .stream()
            .map(cell -> PlainText.line(List.of(cell)))
            .toList();
        int asking = indexOf(columns, QUESTION);
        if (asking < 0 || indexOf(columns, ANSWER) < 0 || indexOf(columns, ANSWER) == asking) {
            pieces.add(new FilePiece.Text(table));
            return;
        }
        for (Node row : rows(table, TableBody.class)) {
            addRow(row, columns, asking, pieces);
        }
    }

    private static int indexOf(List<String> columns, Pattern name) {
        for (int i = 0; i < columns.size(); i++) {
            if (name.matcher(columns.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static void addRow(Node row, List<String> columns, int asking, List<FilePiece> pieces) {
        List<Node> cells = cells(row);
        if (asking >= cells.size() || PlainText.line(List.of(cells.get(asking))).isBlank()) {
            return;
        }
        pieces.add(new FilePiece.Ask(row, QuestionMarkers.withoutQuestion(QuestionMarkers.children(cells.get(asking))),
                List.of()));
        boolean named = columns.size() > 2;
        for (int i = 0; i < cells.size(); i++) {
            if (i != asking && cells.get(i).hasChildren()) {
                String name = (named && i < columns.size()) ? columns.get(i) : "";
                pieces.add(new FilePiece.Text(paragraph(name, cells.get(i))));
            }
        }
    }

    private static Node paragraph(String name, Node cell) {
        Paragraph paragraph = new Paragraph(cell.getChars());
        if (!name.isEmpty()) {
            paragraph.appendChild(Inlines.strong(name + ":"));
            paragraph.appendChild(Inlines.text(" "));
        }
        QuestionMarkers.children(cell).forEach(paragraph::appendChild);
        return paragraph;
    }

    private static List<Node> rows(TableBlock table, Class<?> part) {
        List<Node> rows = new ArrayList<>();
        QuestionMarkers.children(table)
            .stream()
            .filter(part::isInstance)
            .forEach(body -> rows.addAll(QuestionMarkers.children(body)));
        return rows;
    }

    private static List<Node> cells(Node row) {
        return QuestionMarkers.children(row);
    }

}
