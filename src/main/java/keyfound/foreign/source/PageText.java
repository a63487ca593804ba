package keyfound.foreign.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page of Notion or Confluence says.
///
/// @param answer Markdown
/// @param changed day of the last change, `2024-05-01`; empty when the page does not tell
record PageText(String title, String answer, List<String> tags, String changed) {

    private static final Pattern HEADING = Pattern.compile("\\A\\s*# +(.+)\\R");

    /// Notion writes the properties of a page below its title, a line each.
    private static final Pattern PROPERTY = Pattern.compile("([\\p{L}][\\p{L} ]{0,40}): (.+)");

    private static final Pattern TAGS = Pattern.compile("(?i)tags?|labels?|标签");

    private static final Pattern CHANGED = Pattern.compile("(?i)last edited(?: time)?|updated|最后编辑时间|更新时间");

    private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");

    private static final Pattern MAIN = Pattern.compile("(?i)<div id=\"main-content\"[^>]*>");

    private static final Pattern DIV = Pattern.compile("(?i)<(/?)div\\b[^>]*>");

    private static final Pattern LABEL = Pattern.compile("(?is)<a [^>]*\\brel=\"tag\"[^>]*>(.*?)</a>");

    /// Who made a page, and when; then who changed it, and when.
    private static final Pattern METADATA = Pattern.compile("(?is)<div class=\"page-metadata\">(.*?)</div>");

    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2} \\d{2}, \\d{4}");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM dd, uuuu", Locale.ENGLISH), DateTimeFormatter.ISO_LOCAL_DATE);

    /// @param file its name, for a page without a title
    static PageText ofNotion(String text, String file) {
        Matcher heading = HEADING.matcher(text);
        boolean titled = heading.find();
        String rest = (titled ? text.substring(heading.end()) : text).strip();
        List<String> tags = new ArrayList<>();
        String changed = "";
        int properties = 0;
        String[] lines = rest.split("\\R", -1);
        for (; titled && properties < lines.length; properties++) {
            Matcher property = PROPERTY.matcher(lines[properties]);
            if (!property.matches()) {
                break;
            }
            if (TAGS.matcher(property.group(1)).matches()) {
                tags.addAll(CsvTable.tags(property.group(2)));
            }
            if (CHANGED.matcher(property.group(1)).matches()) {
                changed = day(property.group(2));
            }
        }
        boolean known = !tags.isEmpty() || !changed.isEmpty();
        boolean apart = properties < lines.length && lines[properties].isBlank();
        String answer = (known && apart) ? String.join("\n", List.of(lines).subList(properties, lines.length)).strip()
                : rest;
        return new PageText(titled ? heading.group(1) : file, answer, tags, changed);
    }

    /// @param file its name, for a page without a title
    static PageText ofConfluence(String html, String file) {
        Matcher title = TITLE.matcher(html);
        String whole = title.find() ? HtmlMarkdown.unescaped(title.group(1)).strip() : file;
        // the name of the space stands before that of the page
        int space = whole.indexOf(" : ");
        List<String> tags = LABEL.matcher(html)
            .results()
            .map(label -> CsvTable.oneLine(HtmlMarkdown.unescaped(label.group(1))))
            .toList();
        return new PageText((space < 0) ? whole : whole.substring(space + 3), HtmlMarkdown.of(main(html)), tags,
                modified(html));
    }

    private static String modified(String html) {
        Matcher metadata = METADATA.matcher(html);
        return metadata.find() ? DATE.matcher(metadata.group(1))
            .results()
            .reduce((_, last) -> last)
            .map(last -> day(last.group()))
            .orElse("") : "";
    }

    /// The content without what surrounds it: path, attachments, footer.
    private static String main(String html) {
        Matcher main = MAIN.matcher(html);
        if (!main.find()) {
            return html;
        }
        Matcher div = DIV.matcher(html);
        int open = 1;
        int at = main.end();
        while (div.find(at)) {
            open += div.group(1).isEmpty() ? 1 : -1;
            if (open == 0) {
                return html.substring(main.end(), div.start());
            }
            at = div.end();
        }
        return html.substring(main.end());
    }

    /// @param text a day, perhaps with a time behind it
    private static String day(String text) {
        String bare = text.strip().replaceFirst(" \\d{1,2}:\\d{2}.*", "");
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(bare, format).toString();
            }
            catch (DateTimeParseException _) {
                // another way of writing
            }
        }
        return "";
    }

}
