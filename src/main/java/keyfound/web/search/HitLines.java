package keyfound.web.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.entry.SafeHtml;
import keyfound.publication.Catalog;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.Lookalikes;
import keyfound.search.TextRange;
import keyfound.web.answer.Highlights;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Link;

/// Makes a hit ready to print.
final class HitLines {

    /// So many characters of a line are shown before its first marked word.
    private static final int AROUND = 24;

    private static final int LONGEST_CUT = 240;

    private static final Pattern QUOTED = Pattern.compile("['\"`]([^'\"`]+)['\"`]");

    private HitLines() {
    }

    static SearchPage.HitLine of(Hit hit, Catalog catalog) {
        EntryOutline entry = hit.entry();
        String title = catalog.collection(entry.collection()).map(Collection::title).orElse(entry.collection().value());
        return new SearchPage.HitLine(Addresses.entry(entry.id()), Highlights.html(hit.question()),
                Highlights.html(hit.snippet()), entry.lang(),
                new SearchPage.Labels(new Link(Addresses.collection(entry.collection()), title, entry.lang()),
                        entry.tags().stream().map(tag -> new Link(Addresses.tag(tag), tag, entry.lang())).toList(),
                        EntryRow.also(entry, catalog)),
                new SearchPage.Judgement(hit.verdict(), hit.matched().stream().findFirst().map(HitLines::telling),
                        difference(hit)));
    }

    static SearchPage.TellingLine telling(LineMatch match) {
        List<TextRange> marked = Highlights.joined(match.text(), match.highlights());
        return new SearchPage.TellingLine(match.line(), Highlights.html(match.text(), match.highlights()),
                cut(match.text(), marked), saysJust(match, marked) ? SafeHtml.EMPTY
                        : Highlights.html(match.matchedText(), match.matchedHighlights()));
    }

    private static SafeHtml cut(String text, List<TextRange> marked) {
        if (marked.isEmpty() || marked.getFirst().start() >= text.length()) {
            return SafeHtml.EMPTY;
        }
        int from = marked.getFirst().start() - AROUND;
        int start = (from <= 0) ? 0 : Math.max(from, text.lastIndexOf(' ', marked.getFirst().start() - 1) + 1);
        String rest = text.substring(start, Math.min(text.length(), start + LONGEST_CUT));
        List<TextRange> shifted = marked.stream()
            .filter(range -> range.start() >= start && range.start() < start + rest.length())
            .map(range -> new TextRange(range.start() - start, range.end() - start))
            .toList();
        String before = (start > 0) ? "… " : "";
        return new SafeHtml(before + Highlights.html(rest, shifted).html());
    }

    private static boolean saysJust(LineMatch match, List<TextRange> marked) {
        return marked.stream()
            .filter(range -> range.end() <= match.text().length())
            .anyMatch(range -> match.text().substring(range.start(), range.end()).equals(match.matchedText().strip()));
    }

    static List<SearchPage.ChoiceLine> choices(Lookalikes contrast) {
        return contrast.choices()
            .stream()
            .map(choice -> new SearchPage.ChoiceLine(Addresses.entry(choice.entry().id()), choice.entry().question(),
                    Highlights.html(choice.message()), choice.entry().lang(), choice.brought()))
            .toList();
    }

    private static Optional<SearchPage.Difference> difference(Hit hit) {
        return hit.difference()
            .map(difference -> new SearchPage.Difference(message(difference), unquoted(difference.brought()),
                    unquoted(difference.written())));
    }

    /// The sentence has quotation marks of its own.
    private static String unquoted(String words) {
        Matcher quoted = QUOTED.matcher(words);
        return quoted.matches() ? quoted.group(1) : words;
    }

    private static String message(Difference difference) {
        return switch (difference.kind()) {
            case OTHER_CODE -> "difference.code.other";
            case OTHER_NAME -> "difference.name.other";
            case OTHER_WORDS -> "difference.words.other";
        };
    }

}
