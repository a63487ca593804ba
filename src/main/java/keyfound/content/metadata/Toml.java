package keyfound.content.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The front matter of Hugo between two lines `+++`, as YAML: what keys, texts, numbers and lists need of TOML.
final class Toml {

    private static final Pattern KEY = Pattern.compile("^(\\s*)([A-Za-z0-9_.-]+|\"[^\"]*\")\\s*=\\s*(.*)$");

    private static final Pattern TABLE = Pattern.compile("^\\s*\\[.*]\\s*(?:#.*)?$");

    private Toml() {
    }

    /// Line by line; tables, which hold the settings of a theme, are left out.
    static String yaml(String toml) {
        StringBuilder yaml = new StringBuilder(toml.length());
        boolean table = false;
        int open = 0;
        for (String line : toml.split("\n", -1)) {
            Matcher key = KEY.matcher(line);
            table |= open == 0 && TABLE.matcher(line).matches();
            if (!table && open == 0 && key.matches()) {
                yaml.append(key.group(2)).append(": ").append(key.group(3));
            }
            else if (!table) {
                yaml.append((open > 0) ? " " : "").append(line);
            }
            open += table ? 0 : brackets(line);
            yaml.append('\n');
        }
        return yaml.toString();
    }

    /// How many brackets the line leaves open: those that stand neither in a text nor in
    /// a comment.
    private static int brackets(String line) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i += (c == '\\' && quote == '"') ? 1 : 0;
                quote = (c == quote) ? 0 : quote;
            }
            else if (c == '#') {
                return open;
            }
            else if (c == '"' || c == '\'') {
                quote = c;
            }
            else {
                open += (c == '[') ? 1 : (c == ']') ? -1 : 0;
            }
        }
        return open;
    }

}
