package keyfound.notify;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

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

    private final NotifySettings settings;

    Events(Gaps gaps, Questions questions, Publisher publisher, GitSource git, NotifySettings settings) {
        this.gaps = gaps;
        this.questions = questions;
        this.publisher = publisher;
        this.git = git;
        this.settings = settings;
    }

    @Override
    public List<Notice> now() {
        List<Notice> notices = new ArrayList<>();
        for (Gap gap : this.gaps.list(GapState.Kind.OPEN, 1, MOST)) {
            if (gap.frequency().times() >= this.settings.people()) {
                notices.add(new Notice(
                        "gap " + gap.id(), Notice.Kind.GAP, "Nobody has answered this, and it was met "
                                + gap.frequency().times() + " times: " + cut(gap.signature()) + ".",
                        "/desk/gaps/" + gap.id()));
            }
        }
        for (ReaderQuestion question : this.questions.newest(MOST)) {
            notices
                .add(new Notice("question " + question.gap() + " " + question.at().toEpochMilli(), Notice.Kind.QUESTION,
                        "A reader asks about: " + cut(question.lines().lines().findFirst().orElse("")) + ".",
                        "/desk/gaps/" + question.gap()));
        }
        if (this.publisher.outcome() instanceof PublishOutcome.HeldBack held) {
            notices.add(new Notice("held-back " + held.before() + " " + held.after(), Notice.Kind.HELD_BACK,
                    "A change of the content is held back: of " + held.before() + " entries it would leave "
                            + held.after() + ".",
                    "/desk/drop"));
        }
        this.git.trouble()
            .ifPresent(trouble -> notices.add(new Notice("source " + trouble.message().hashCode(), Notice.Kind.SOURCE,
                    "The content's repository cannot be followed: " + cut(trouble.message()) + ".", "/desk")));
        return notices;
    }

    private static String cut(String text) {
        return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
    }

}
