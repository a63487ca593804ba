package keyfound.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import keyfound.web.machine.PlainResponse;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Link;
import keyfound.web.site.MarkdownList;
import keyfound.web.site.WebSettings;

/// The lists of the site as Markdown: what the pages print, with links to Markdown.
@Component
final class ListTexts {

    private final Addresses addresses;

    private final WebSettings settings;

    private final MessageSource messages;

    ListTexts(Addresses addresses, WebSettings settings, MessageSource messages) {
        this.addresses = addresses;
        this.settings = settings;
        this.messages = messages;
    }

    ResponseEntity<String> home(HomePage page, Locale locale) {
        MarkdownList list = list(this.settings.name())
            .paragraph("> " + this.messages.getMessage("site.description", null, locale));
        for (CollectionGroup group : page.collections().groups()) {
            list.heading(group.title().isEmpty() ? this.messages.getMessage("home.collections", null, locale)
                    : group.title());
            group.collections().forEach(card -> list.row(link(card), count(card)));
        }
        if (!page.recent().isEmpty()) {
            list.heading(this.messages.getMessage("home.recent", null, locale));
            page.recent().forEach(recent -> list.row(recent.entry(), recent.day()));
        }
        list.rows();
        Stream
            .of(new Link("/collections", this.messages.getMessage("collections.title", null, locale), ""),
                    new Link("/tags", this.messages.getMessage("tags.title", null, locale), ""),
                    new Link("/browse", this.messages.getMessage("browse.all", null, locale), ""))
            .forEach(link -> list.row(link, ""));
        return answer(list, "/");
    }

    ResponseEntity<String> collections(CollectionsPage page, Locale locale) {
        MarkdownList list = list(this.messages.getMessage("collections.title", null, locale));
        for (CollectionsPage.Letter letter : page.letters()) {
            list.heading(letter.letter());
            letter.collections().forEach(card -> list.row(link(card), count(card)));
        }
        return answer(list, "/collections");
    }

    ResponseEntity<String> tags(List<HomePage.TagCount> tags, Locale locale) {
        MarkdownList list = list(this.messages.getMessage("tags.title", null, locale)).rows();
        tags.forEach(tag -> list.row(new Link(tag.href(), tag.tag(), ""), String.valueOf(tag.count())));
        return answer(list, "/tags");
    }

    ResponseEntity<String> tag(TagPage page, Locale locale) {
        MarkdownList list = list(this.messages.getMessage("tag.title", new Object[] { page.tag() }, locale));
        for (TagPage.Group group : page.groups()) {
            list.heading(group.collection().text());
            group.entries().stream().map(EntryRow::entry).forEach(entry -> list.row(entry, ""));
        }
        return answer(list, Addresses.tag(page.tag()));
    }

    private MarkdownList list(String title) {
        return new MarkdownList(title, this.addresses);
    }

    private ResponseEntity<String> answer(MarkdownList list, String page) {
        return PlainResponse.markdown(list.text(), this.addresses.absolute(page));
    }

    private static Link link(CollectionCard card) {
        return new Link(card.href(), card.title(), card.lang());
    }

    private static String count(CollectionCard card) {
        return String.valueOf(card.entries());
    }

}
