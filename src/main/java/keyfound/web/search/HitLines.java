package keyfound.web.search;

import java.util.List;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.Lookalikes;
import keyfound.web.answer.Highlights;
import keyfound.web.site.Addresses;
import keyfound.web.site.Link;

/// Makes a hit ready to print.
final class HitLines {

    private HitLines() {
    }

    static SearchPage.HitLine of(Hit hit, Catalog catalog) {
        EntryOutline entry = hit.entry();
        String title = catalog.collection(entry.collection()).map(Collection::title).orElse(entry.collection().value());
        return new SearchPage.HitLine(Addresses.entry(entry.id()), Highlights.html(hit.question()),
                Highlights.html(hit.snippet()), entry.lang(),
                new Link(Addresses.collection(entry.collection()), title, entry.lang()),
                entry.tags().stream().map(tag -> new Link(Addresses.tag(tag), tag, entry.lang())).toList(),
                new SearchPage.Judgement(hit.verdict(), hit.matched().stream().findFirst().map(HitLines::telling),
                        difference(hit)));
    }

    static SearchPage.TellingLine telling(LineMatch match) {
        return new SearchPage.TellingLine(match.line(), Highlights.html(match.text(), match.highlights()),
                Highlights.html(match.matchedText(), match.matchedHighlights()));
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
            .map(difference -> new SearchPage.Difference(message(difference), difference.brought(),
                    difference.written()));
    }

    private static String message(Difference difference) {
        return switch (difference.kind()) {
            case OTHER_CODE -> "difference.code.other";
            case OTHER_NAME -> "difference.name.other";
            case OTHER_WORDS -> "difference.words.other";
        };
    }

}
