package keyfound.content;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.InternalLink;
import keyfound.entry.SourceOutline;

/// Mends the lines of one file: links that lead to nothing but could only mean one file, the blank behind the marks of a
/// heading, a key of the front matter that is one letter off, a fence that ends with the file.
final class LineRepairs {

    private static final Pattern MARKS = Pattern.compile("^( {0,3}#{2,6})(\\p{L}.*)$", Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("^([A-Za-z]+)(\\s*:.*)$", Pattern.DOTALL);

    private static final Pattern HREF = Pattern.compile("(?<=]\\()<?([^)\\s<>]+)>?|(?<=]:\\s{1,3})<?([^\\s<>]+)>?");

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*", Pattern.DOTALL);

    private static final Pattern ASKS = Pattern.compile("^ {0,3}(?:#{1,6}\\s|(?:\\*\\*)?(?:Q|问|A|答)\\d*\\s*[:：]).*",
            Pattern.DOTALL);

    private final SourceOutline file;

    private final Map<String, SourceOutline> files;

    private final Attachments attachments;

    private final Links links;

    private int mended;

    LineRepairs(SourceOutline file, Map<String, SourceOutline> files, Attachments attachments) {
        this.file = file;
        this.files = files;
        this.attachments = attachments;
        this.links = new Links(file.path());
    }

    /// @param lines each with its line end; a line may be added at the end
    /// @return how many things were mended
    int mend(List<String> lines) {
        int body = mendKeys(lines);
        mendHeadings(lines, body);
        this.file.links().forEach(link -> mendLink(lines, link));
        return this.mended;
    }

    /// @return index of the first line below the front matter
    private int mendKeys(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals("---")) {
            return 0;
        }
        Set<String> present = new HashSet<>();
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            Matcher key = KEY.matcher(lines.get(end));
            if (key.matches()) {
                present.add(key.group(1));
            }
            end++;
        }
        for (int i = 1; i < end; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches() && !FrontMatter.KEYS.contains(key.group(1)) && !ForeignKeys.contains(key.group(1))) {
                List<String> meant = FrontMatter.KEYS.stream()
                    .filter(known -> Misspelling.isOneOff(key.group(1), known))
                    .toList();
                if (meant.size() == 1 && present.add(meant.getFirst())) {
                    set(lines, i, meant.getFirst() + key.group(2));
                }
            }
        }
        return end;
    }

    /// The blank behind the marks; and the fence at the end, unless a question stands
    /// inside: then somebody has to look.
    private void mendHeadings(List<String> lines, int body) {
        String fence = "";
        boolean asks = false;
        for (int i = body; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher mark = FENCE.matcher(line);
            Matcher heading = MARKS.matcher(line);
            if (mark.matches() && fence.isEmpty()) {
                fence = mark.group(1);
                asks = false;
            }
            else if (!fence.isEmpty()) {
                boolean closes = mark.matches() && mark.group(1).startsWith(fence)
                        && line.strip().equals(mark.group(1));
                fence = closes ? "" : fence;
                asks |= ASKS.matcher(line).matches();
            }
            else if (heading.matches()) {
                set(lines, i, heading.group(1) + " " + heading.group(2));
            }
        }
        boolean unclosed = this.file.problems()
            .stream()
            .anyMatch(problem -> problem.code().equals(ProblemCode.UNCLOSED_FENCE.code()));
        if (!fence.isEmpty() && !asks && unclosed && lines.getLast().endsWith("\n")) {
            lines.add(fence + (lines.getLast().endsWith("\r\n") ? "\r\n" : "\n"));
            this.mended++;
        }
    }

    private void mendLink(List<String> lines, InternalLink link) {
        int at = link.from().line() - 1;
        if (at < 0 || at >= lines.size()) {
            return;
        }
        SourceOutline target = this.files.get(link.path());
        if (target == null && this.attachments.find(link.path()).isEmpty()) {
            onlyFileFor(link.path())
                .ifPresent(path -> rewrite(lines, at, link, href -> relative(path) + fragmentOf(href)));
        }
        else if (target != null && link.fragment().isPresent()) {
            onlyAnchorFor(target, link.fragment().get()).ifPresent(
                    anchor -> rewrite(lines, at, link, href -> href.substring(0, href.indexOf('#')) + "#" + anchor));
        }
    }

    /// The page of that name in another case, without its slash or extension, or moved to
    /// another folder.
    private Optional<String> onlyFileFor(String path) {
        String plain = path.replaceAll("/+$", "");
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        List<UnaryOperator<String>> views = List.of(known -> known, known -> known.toLowerCase(Locale.ROOT));
        for (UnaryOperator<String> view : views) {
            for (String wanted : List.of(plain, plain + ".md")) {
                Optional<String> found = only(view.apply(wanted), view);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return name.endsWith(".md") ? only(name, known -> known.substring(known.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    private Optional<String> only(String wanted, UnaryOperator<String> view) {
        List<String> found = this.files.keySet().stream().filter(known -> view.apply(known).equals(wanted)).toList();
        return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The anchor of the same letters and digits; empty when the link is right, or more
    /// than one would fit.
    private static Optional<String> onlyAnchorFor(SourceOutline target, String fragment) {
        if (target.anchors().contains(fragment) || target.anchors().contains(fragment.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> found = target.anchors()
            .stream()
            .filter(anchor -> letters(anchor).equals(letters(fragment)))
            .toList();
        return (found.size() == 1 && !letters(fragment).isEmpty()) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String letters(String anchor) {
        return anchor.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void rewrite(List<String> lines, int at, InternalLink link, UnaryOperator<String> mend) {
        Matcher href = HREF.matcher(lines.get(at));
        StringBuilder line = new StringBuilder();
        while (href.find()) {
            String written = (href.group(1) != null) ? href.group(1) : href.group(2);
            boolean meant = switch (this.links.read(written)) {
                case Target.Page page -> isOf(link, page.path(), page.fragment());
                case Target.Attachment attachment -> isOf(link, attachment.path(), "");
                case Target.Here here -> isOf(link, this.file.path(), here.fragment());
                case Target.Outside _, Target.External _ -> false;
            };
            href.appendReplacement(line, Matcher.quoteReplacement(meant ? mend.apply(written) : href.group()));
        }
        set(lines, at, href.appendTail(line).toString());
    }

    private static boolean isOf(InternalLink link, String path, String fragment) {
        return link.path().equals(path) && (fragment.isEmpty() || link.fragment().equals(Optional.of(fragment)));
    }

    private static String fragmentOf(String href) {
        return (href.indexOf('#') < 0) ? "" : href.substring(href.indexOf('#'));
    }

    /// From the folder of this file.
    private String relative(String target) {
        Path folder = Path.of("/" + this.file.path()).resolveSibling("");
        String path = folder.relativize(Path.of("/" + target)).toString().replace('\\', '/');
        return path.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    private void set(List<String> lines, int at, String line) {
        if (!lines.get(at).equals(line)) {
            lines.set(at, line);
            this.mended++;
        }
    }

}
