package keyfound.demand.forgetting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.demand.DemandSettings;
import keyfound.demand.gap.Gaps;
import keyfound.demand.question.Questions;
import keyfound.demand.record.Searches;
import keyfound.demand.vote.VoteReasons;
import keyfound.publication.background.RepeatedWork;

/// Forgets once a day what is too old, beside everything else.
@Component
final class DailyPurge implements AutoCloseable {

    private static final Duration BETWEEN_PURGES = Duration.ofDays(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final Searches searches;

    private final Gaps gaps;

    private final Questions questions;

    private final VoteReasons reasons;

    private final DemandSettings settings;

    private final Clock clock;

    private final RepeatedWork background = new RepeatedWork("keyfound-purge", "Forgetting what is too old",
            BETWEEN_LOOKS, this::purgeWhenDue);

    /// Of the background thread.
    private Instant purgeAt = Instant.EPOCH;

    DailyPurge(Searches searches, Gaps gaps, Questions questions, VoteReasons reasons, DemandSettings settings,
            Clock clock) {
        this.searches = searches;
        this.gaps = gaps;
        this.questions = questions;
        this.reasons = reasons;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        this.background.start();
    }

    @Override
    public void close() {
        this.background.close();
    }

    private void purgeWhenDue() {
        Instant now = this.clock.instant();
        if (!now.isBefore(this.purgeAt)) {
            purge(now);
            this.purgeAt = now.plus(BETWEEN_PURGES);
        }
    }

    void purge(Instant now) {
        Instant before = now.minus(this.settings.keep());
        Instant asked = now.minus(this.settings.keepQuestions());
        this.searches.purge(before);
        this.questions.purge(asked);
        this.reasons.purge(asked);
        this.gaps.purge(before, asked.isBefore(before) ? asked : before);
    }

}
