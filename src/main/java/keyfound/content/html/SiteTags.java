package keyfound.content.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.owasp.html.HtmlStreamEventReceiver;

/// Makes the tags of a file those of the site: links and images get the site's addresses,
/// images load when they come into sight, tables can be scrolled, boxes of task lists are
/// signs. Stands before the sanitiser, which judges what it writes.
public final class SiteTags implements HtmlStreamEventReceiver {

    private final HtmlStreamEventReceiver sink;

    /// The names of notes: with a point, which no anchor that is made of a heading has.
    private static final Pattern NOTE = Pattern.compile("(#?fn(?:ref)?\\.)([\\p{L}\\p{M}\\p{N}_-]*)");

    private final Links links;

    private final int answer;

    /// @param answer number of the answer among those of its file that have footnotes:
    /// two of them may share a note, and stand on one page
    public SiteTags(HtmlStreamEventReceiver sink, Links links, int answer) {
        this.sink = sink;
        this.links = links;
        this.answer = answer;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        numberNotes(attributes);
        switch (element) {
            case "a" -> this.sink.openTag(element, link(attributes));
            case "img" -> this.sink.openTag(element, image(attributes));
            case "table" -> {
                this.sink.openTag("div", new ArrayList<>(List.of("class", "table-scroll", "tabindex", "0")));
                this.sink.openTag(element, attributes);
            }
            case "input" -> addBox(attributes);
            default -> this.sink.openTag(element, attributes);
        }
    }

    private void numberNotes(List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            String name = attributes.get(i);
            Matcher note = NOTE.matcher(attributes.get(i + 1));
            if ((name.equals("id") || name.equals("href")) && note.matches()) {
                attributes.set(i + 1, note.group(1) + this.answer + "-" + note.group(2));
            }
        }
    }

    /// The box of a task list. Nobody can tick it, so it is a sign that is read out, and
    /// no field that wants a label. Any other field is dropped.
    private void addBox(List<String> attributes) {
        int type = attributes.indexOf("type");
        if (type >= 0 && attributes.get(type + 1).equalsIgnoreCase("checkbox")) {
            this.sink.openTag("span", new ArrayList<>(List.of("class", "task")));
            this.sink.text(attributes.contains("checked") ? "☑" : "☐");
            this.sink.closeTag("span");
        }
    }

    @Override
    public void closeTag(String element) {
        this.sink.closeTag(element);
        if (element.equals("table")) {
            this.sink.closeTag("div");
        }
    }

    private List<String> link(List<String> attributes) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            switch (attributes.get(i)) {
                case "href" -> {
                    String href = attributes.get(i + 1);
                    this.links.rewritten(href).ifPresent(address -> written.addAll(List.of("href", address)));
                    if (this.links.read(href) instanceof LinkTarget.External) {
                        written.addAll(List.of("rel", "noopener"));
                    }
                }
                // a name is how old pages mark a place
                case "name" -> written.addAll(List.of("id", attributes.get(i + 1)));
                case "rel" -> {
                }
                default -> written.addAll(attributes.subList(i, i + 2));
            }
        }
        return written;
    }

    private List<String> image(List<String> attributes) {
        List<String> written = new ArrayList<>(List.of("loading", "lazy"));
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.equals("src")) {
                Optional<String> address = this.links.rewritten(attributes.get(i + 1));
                address.ifPresent(src -> written.addAll(List.of("src", src)));
            }
            else if (!name.equals("loading")) {
                written.addAll(attributes.subList(i, i + 2));
            }
        }
        return written;
    }

    @Override
    public void text(String text) {
        this.sink.text(text);
    }

    @Override
    public void openDocument() {
        this.sink.openDocument();
    }

    @Override
    public void closeDocument() {
        this.sink.closeDocument();
    }

}
