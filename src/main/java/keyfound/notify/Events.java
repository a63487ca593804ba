package keyfound.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.demand.KeptText;
import keyfound.demand.digest.Digests;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.source.GitSource;

/// What there is to tell of now.
@Component
final class Events implements EventSource {

    private static final int MOST = 100;

    private static final int LONGEST = 300;

    private final Gaps gaps;

    private final Questions questions;

    private final Publisher publisher;

    private final GitSource git;

    private final Digests digests;

    private final NotifySettings settings;

    Events(Gaps gaps, Questions questions, Publisher publisher, GitSource git, Digests digests,
            NotifySettings settings) {
        this.gaps = gaps;
        this.questions = questions;
        this.publisher = publisher;
        this.git = git;
        this.digests = digests;
        this.settings = settings;
    }

    @Override
    public List<Notice> now() {
        List<Notice> notices = new ArrayList<>();
        if (this.settings.mail().isOn()) {
            LocalDate monday = this.digests.lastMonday();
            notices.add(new Notice("digest " + monday, Notice.Kind.DIGEST, monday.toString(), "/desk/figures"));
        }
        if (this.settings.hasWebhook()) {
            addEvents(notices);
        }
        return notices;
    }

    private void addEvents(List<Notice> notices) {
        for (Gap gap : this.gaps.list(GapState.Kind.OPEN, 1, MOST)) {
            if (gap.frequency().times() >= this.settings.times()) {
                notices.add(gap(gap));
            }
        }
        for (ReaderQuestion question : this.questions.newest(MOST)) {
            notices
                .add(new Notice("question " + question.gap() + " " + question.at().toEpochMilli(), Notice.Kind.QUESTION,
                        "A reader asks about: " + cut(question.lines().lines().findFirst().orElse("")) + ".",
                        "/desk/gaps/" + question.gap()));
        }
        if (this.publisher.outcome() instanceof PublishOutcome.HeldBack held) {
            notices.add(new Notice("held-back " + held.before() + " " + held.after() + " " + today(),
                    Notice.Kind.HELD_BACK, "A change of the content is held back: of " + held.before()
                            + " entries it would leave " + held.after() + ".",
                    "/desk/drop"));
        }
        this.git.trouble()
            .ifPresent(trouble -> notices
                .add(new Notice("source " + trouble.message().hashCode() + " " + today(), Notice.Kind.SOURCE,
                        "The content's repository cannot be followed: " + cut(trouble.message()) + ".", "/desk")));
    }

    /// An error that is open again is told again.
    private static Notice gap(Gap gap) {
        Optional<Instant> again = (gap.state() instanceof GapState.Open(Optional<Instant> since)) ? since
                : Optional.empty();
        String times = " met " + gap.frequency().times() + " times: " + cut(gap.signature()) + ".";
        return new Notice("gap " + gap.id() + " " + again.orElse(gap.frequency().first()).toEpochMilli(),
                Notice.Kind.GAP, again.isPresent() ? "This was answered or muted, and is brought again;" + times
                        : "Nobody has answered this, and it was" + times,
                "/desk/gaps/" + gap.id());
    }

    /// What lasts or comes again is told once a day.
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return KeptText.line(text, LONGEST);
    }

}
