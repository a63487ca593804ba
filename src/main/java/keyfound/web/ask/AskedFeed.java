package keyfound.web.ask;

import java.time.Instant;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.web.machine.PlainResponse;
import keyfound.web.machine.Xml;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;

/// A question as an Atom feed (RFC 4287). It has one entry from the moment it is
/// answered.
@Component
final class AskedFeed {

    private final AskedPages pages;

    private final Questions questions;

    private final Addresses addresses;

    private final WebSettings settings;

    AskedFeed(AskedPages pages, Questions questions, Addresses addresses, WebSettings settings) {
        this.pages = pages;
        this.questions = questions;
        this.addresses = addresses;
        this.settings = settings;
    }

    ResponseEntity<String> of(String token, ReaderQuestion question) {
        String address = this.addresses.absolute("/asked/" + token);
        Optional<AskedPage.Answer> answer = this.pages.answer(question);
        String updated = answered(question).orElse(question.at()).toString();
        return PlainResponse.of("application/atom+xml", Xml.document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            Xml.element(xml, "id", address);
            Xml.element(xml, "title", question.lines().lines().findFirst().orElse(""));
            Xml.element(xml, "updated", updated);
            Xml.empty(xml, "link", "rel", "self", "href", address + ".atom");
            Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", address);
            if (answer.isPresent()) {
                AskedPage.Answer found = answer.get();
                xml.writeStartElement("entry");
                Xml.element(xml, "id", found.entry().address());
                Xml.element(xml, "title", found.entry().question());
                Xml.element(xml, "updated", updated);
                xml.writeStartElement("author");
                Xml.element(xml, "name", this.settings.name());
                xml.writeEndElement();
                Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", found.entry().address(),
                        "hreflang", found.entry().lang());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }));
    }

    private Optional<Instant> answered(ReaderQuestion question) {
        return this.questions.gap(question)
            .map(Gap::state)
            .filter(GapState.Answered.class::isInstance)
            .map(state -> ((GapState.Answered) state).at());
    }

}
