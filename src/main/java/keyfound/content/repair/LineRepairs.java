package keyfound.content.repair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.Attachments;
import keyfound.content.guard.ProblemCode;
import keyfound.content.html.LinkTarget;
import keyfound.content.html.Links;
import keyfound.content.lines.CodeLines;
import keyfound.content.metadata.ForeignKeys;
import keyfound.content.metadata.FrontMatter;
import keyfound.entry.InternalLink;
import keyfound.entry.SourceOutline;
import keyfound.text.LowerCase;
import keyfound.text.SpellingDistance;

/// Mends the lines of one file: links that lead to nothing but could only mean one file,
/// the blank behind the marks of a heading, a key of the front matter that is one letter
/// off, a fence that ends with the file.
final class LineRepairs {

    private static final Pattern MARKS = Pattern.compile("^( {0,3}#{2,6})((?:\\p{L}|\\d{1,2}[.、]).*)$", Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("^([A-Za-z]+)(\\s*:.*)$", Pattern.DOTALL);

    private static final Pattern HREF = Pattern.compile("(?<=]\\()<?([^)\\s<>]+)>?|(?<=]:\\s{1,3})<?([^\\s<>]+)>?");

    /// Blanks, with the marks of lists, before a fence.
    private static final Pattern FENCE = Pattern.compile("^((?:[ \\t]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*)(`{3,}|~{3,}).*",
            Pattern.DOTALL);

    private static final Pattern ASKS = Pattern.compile("^\\s*(?:#{1,6}\\s|(?:\\*\\*)?(?:Q|问|A|答)\\d*\\s*[:：]).*",
            Pattern.DOTALL);

    private final SourceOutline file;

    private final Map<String, SourceOutline> files;

    private final Attachments attachments;

    private final Links links;

    LineRepairs(SourceOutline file, Map<String, SourceOutline> files, Attachments attachments) {
        this.file = file;
        this.files = files;
        this.attachments = attachments;
        this.links = new Links(file.path());
    }

    /// @param lines each with its line end
    /// @return the lines with the keys of the front matter mended
    List<String> withKeysMended(List<String> lines) {
        List<String> mended = new ArrayList<>(lines);
        mendKeys(mended);
        return mended;
    }

    /// @return the lines with all else mended; a line may be added at the end
    List<String> withTextMended(List<String> lines) {
        List<String> mended = new ArrayList<>(lines);
        mendHeadings(mended);
        this.file.links().forEach(link -> mendLink(mended, link));
        this.file.problems()
            .stream()
            .filter(ProblemCode.UNCLOSED_FENCE::isOf)
            .reduce((_, last) -> last)
            .ifPresent(problem -> closeFence(mended, problem.location().line() - 1));
        return mended;
    }

    private static void mendKeys(List<String> lines) {
        int end = body(lines);
        Set<String> present = new HashSet<>();
        for (String line : lines.subList(0, end)) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                present.add(key.group(1));
            }
        }
        for (int i = 1; i < end; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches() && !FrontMatter.KEYS.contains(key.group(1)) && !ForeignKeys.contains(key.group(1))) {
                List<String> meant = FrontMatter.KEYS.stream()
                    .filter(known -> SpellingDistance.isOneOff(key.group(1), known))
                    .toList();
                if (meant.size() == 1 && present.add(meant.getFirst())) {
                    lines.set(i, meant.getFirst() + key.group(2));
                }
            }
        }
    }

    /// @return index of the line that ends the front matter; 0 when there is none
    private static int body(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals("---")) {
            return 0;
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            end++;
        }
        return end;
    }

    /// The blank behind the marks.
    private static void mendHeadings(List<String> lines) {
        CodeLines code = new CodeLines();
        for (int i = body(lines); i < lines.size(); i++) {
            Matcher heading = MARKS.matcher(lines.get(i));
            if (!code.isCode(lines.get(i)) && heading.matches()) {
                lines.set(i, heading.group(1) + " " + heading.group(2));
            }
        }
    }

    /// At the end of the file, as far to the right as the fence stands; not when a
    /// question stands inside: then somebody has to look.
    private static void closeFence(List<String> lines, int at) {
        Matcher fence = FENCE.matcher((at < lines.size()) ? lines.get(at) : "");
        boolean asks = fence.matches() && lines.stream().skip(at + 1L).anyMatch(line -> ASKS.matcher(line).matches());
        if (fence.matches() && !asks && lines.getLast().endsWith("\n")) {
            String indent = fence.group(1).isBlank() ? fence.group(1) : " ".repeat(fence.group(1).length());
            lines.add(indent + fence.group(2) + (lines.getLast().endsWith("\r\n") ? "\r\n" : "\n"));
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
        List<UnaryOperator<String>> views = List.of(known -> known, LowerCase::of);
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
        if (target.anchors().contains(fragment) || target.anchors().contains(LowerCase.of(fragment))) {
            return Optional.empty();
        }
        List<String> found = target.anchors()
            .stream()
            .filter(anchor -> letters(anchor).equals(letters(fragment)))
            .toList();
        return (found.size() == 1 && !letters(fragment).isEmpty()) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String letters(String anchor) {
        return LowerCase.of(anchor).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void rewrite(List<String> lines, int at, InternalLink link, UnaryOperator<String> mend) {
        Matcher href = HREF.matcher(lines.get(at));
        StringBuilder line = new StringBuilder();
        while (href.find()) {
            String written = (href.group(1) != null) ? href.group(1) : href.group(2);
            boolean meant = switch (this.links.read(written)) {
                case LinkTarget.Page page -> isOf(link, page.path(), page.fragment());
                case LinkTarget.Attachment attachment -> isOf(link, attachment.path(), "");
                case LinkTarget.Here here -> isOf(link, this.file.path(), here.fragment());
                case LinkTarget.Outside _, LinkTarget.External _ -> false;
            };
            href.appendReplacement(line, Matcher.quoteReplacement(meant ? mend.apply(written) : href.group()));
        }
        lines.set(at, href.appendTail(line).toString());
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

}
