package keyfound.web.ask;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.demand.gap.Gap;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.publication.Publisher;
import keyfound.web.answer.AnswerStyle;
import keyfound.web.answer.Highlights;
import keyfound.web.answer.ShownEntry;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.WebSettings;

/// Makes the page of a question.
@Component
final class AskedPages {

    private final Questions questions;

    private final Publisher publisher;

    private final Addresses addresses;

    private final WebSettings settings;

    AskedPages(Questions questions, Publisher publisher, Addresses addresses, WebSettings settings) {
        this.questions = questions;
        this.publisher = publisher;
        this.addresses = addresses;
        this.settings = settings;
    }

    AskedPage page(String token, ReaderQuestion question, Locale locale) {
        Optional<AskedPage.Answer> answer = answer(question);
        return new AskedPage(Head.unlisted(), question.lines(), question.context(), "/asked/" + token + ".atom",
                answer.isPresent() ? Optional.empty() : Optional.of(waiting(question, locale)), answer);
    }

    /// The entry that covers it, if there is one.
    Optional<AskedPage.Answer> answer(ReaderQuestion question) {
        Optional<EntryId> covering = this.questions.answer(question);
        return this.publisher.read(publication -> covering.flatMap(publication.index()::entry).map(this::shown));
    }

    private AskedPage.Answer shown(Entry entry) {
        AnswerStyle style = new AnswerStyle(3, Highlights.NONE, this.settings.imageHosts());
        return new AskedPage.Answer(Addresses.entry(entry.id()),
                ShownEntry.of(entry, this.addresses.absolute(Addresses.entry(entry.id())), style, style));
    }

    private AskedPage.Waiting waiting(ReaderQuestion question, Locale locale) {
        Optional<Gap.Frequency> met = this.questions.gap(question).map(Gap::frequency);
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC);
        return new AskedPage.Waiting(met.map(Gap.Frequency::times).orElse(1L) - 1,
                day.format(met.map(Gap.Frequency::first).orElse(question.at())));
    }

}
