package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table as spreadsheets save it (RFC 4180): comma, semicolon or tab, quotes doubled.
final class CsvTable {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("problem", "question"),
            Map.entry("title", "question"), Map.entry("问题", "question"), Map.entry("solution", "answer"),
            Map.entry("答案", "answer"), Map.entry("回答", "answer"), Map.entry("keywords", "tags"),
            Map.entry("标签", "tags"), Map.entry("language", "lang"), Map.entry("语言", "lang"),
            Map.entry("category", "group"), Map.entry("分类", "group"), Map.entry("link", "url"),
            Map.entry("updated", "date"), Map.entry("modified", "date"), Map.entry("日期", "date"),
            Map.entry("score", "votes"));

    private CsvTable() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            List<List<String>> rows = rows(ForeignText.read(file));
            List<String> head = rows.isEmpty() ? List.of() : rows.getFirst().stream().map(CsvTable::name).toList();
            if (!head.contains("question") || !head.contains("answer")) {
                throw new IllegalArgumentException(
                        file + " has no columns named question and answer in its first line");
            }
            for (int at = 1; at < rows.size(); at++) {
                Map<String, String> row = new HashMap<>();
                for (int column = 0; column < Math.min(head.size(), rows.get(at).size()); column++) {
                    row.put(head.get(column), rows.get(at).get(column).strip());
                }
                content.add(new ForeignEntry(row.getOrDefault("id", String.valueOf(at)),
                        row.getOrDefault("group", "imported"), oneLine(row.getOrDefault("question", "")),
                        row.getOrDefault("answer", ""), tags(row.getOrDefault("tags", "")),
                        row.getOrDefault("lang", ""),
                        ForeignOrigin.of(row.getOrDefault("url", ""))
                            .changed(row.getOrDefault("date", ""))
                            .votes(row.getOrDefault("votes", ""))));
            }
        }
    }

    static List<String> tags(String list) {
        return Arrays.stream(list.split("[,;，；]", -1)).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String name(String head) {
        String name = head.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(name, name);
    }

    private static List<List<String>> rows(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0) ? text : text.substring(0, end);
        char separator = separator(first);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            }
            else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            }
            else if (!quoted && c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            }
            else if (!quoted && c == '\n') {
                addRow(rows, row, cell);
                row = new ArrayList<>();
            }
            else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        addRow(rows, row, cell);
        return rows;
    }

    private static char separator(String head) {
        if (head.indexOf(',') >= 0) {
            return ',';
        }
        return (head.indexOf(';') >= 0) ? ';' : '\t';
    }

    private static void addRow(List<List<String>> rows, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.stream().anyMatch(each -> !each.isBlank())) {
            rows.add(row);
        }
    }

}
