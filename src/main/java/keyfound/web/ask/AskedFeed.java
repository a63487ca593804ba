package keyfound.web.ask;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.web.machine.AtomFeed;
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
        List<AtomFeed.Item> items = answer.map(AskedPage.Answer::entry)
            .map(entry -> new AtomFeed.Item(entry.address(), entry.question(), updated, entry.address(), entry.lang(),
                    List.of(), Optional.empty()))
            .stream()
            .toList();
        return new AtomFeed(address, question.lines().lines().findFirst().orElse(""), updated,
                Optional.of(address + ".atom"), address, this.settings.name(), items)
            .answer();
    }

    private Optional<Instant> answered(ReaderQuestion question) {
        return this.questions.gap(question)
            .map(Gap::state)
            .filter(GapState.Answered.class::isInstance)
            .map(state -> ((GapState.Answered) state).at());
    }

}
