package keyfound.web.reading;

import java.util.List;
import java.util.Locale;

import keyfound.entry.Collection;
import keyfound.entry.SafeHtml;
import keyfound.publication.Catalog;
import keyfound.web.answer.Spans;
import keyfound.web.site.Addresses;
import keyfound.web.site.Link;
import keyfound.web.site.TranslationLinks;

/// A collection in the list of the home page.
///
/// @param twins the same collection in other languages, by the names of the languages
public record CollectionCard(String href, String title, SafeHtml description, String lang, int entries,
        List<Link> twins) {

    public CollectionCard {
        twins = List.copyOf(twins);
    }

    /// @param names of the collections in the same list
    static CollectionCard of(Collection collection, ListedNames names, Catalog catalog) {
        return new CollectionCard(Addresses.collection(collection.id()), names.of(collection),
                Spans.html(collection.description()), collection.lang(), catalog.entries(collection.id()).size(),
                TranslationLinks.collections(collection, catalog).stream().map(CollectionCard::byLanguage).toList());
    }

    private static Link byLanguage(Collection collection) {
        Locale locale = Locale.forLanguageTag(collection.lang());
        return new Link(Addresses.collection(collection.id()), locale.getDisplayLanguage(locale), collection.lang());
    }

}
