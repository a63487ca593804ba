package keyfound.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.entry.Problem;
import keyfound.entry.Severity;
import keyfound.publication.settings.Incident;

/// What an operator reads about publishing: one line for a change, one for each new
/// problem, and progress during a long load.
final class PublishLog {

    private static final Logger log = LoggerFactory.getLogger(PublishLog.class);

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(5);

    private static final int MOST_PROBLEMS = 50;

    private final Clock clock;

    private Instant lastSign;

    private List<String> idle = List.of();

    PublishLog(Clock clock) {
        this.clock = clock;
        this.lastSign = clock.instant();
    }

    /// Told when it changes: what a rule was to hide may be seen by all.
    void idleRules(List<String> patterns) {
        if (!patterns.equals(this.idle)) {
            this.idle = patterns;
            patterns.forEach(pattern -> log.warn("No file fits the rule '{}' of keyfound.access.collections; see {}",
                    pattern, Incident.RULE_IDLE.address()));
        }
    }

    void begin() {
        this.lastSign = this.clock.instant();
    }

    void progress(Progress progress) {
        Instant now = this.clock.instant();
        if (Duration.between(this.lastSign, now).compareTo(BETWEEN_SIGNS) >= 0) {
            this.lastSign = now;
            log.info("Loading: {} files, {} entries in {} s so far", progress.files(), progress.entries(),
                    seconds(Duration.between(progress.since(), now)));
        }
    }

    /// Files that are not waited for.
    void late(List<String> paths) {
        log.info("Takes long to read, and is published once it is read: {}", String.join(", ", paths));
    }

    void published(PublishOutcome.Published published, Catalog catalog, @Nullable Catalog before) {
        Changes changes = published.changes();
        log.info(
                "Published: {} files read, {} removed, {} unreadable, {} entries (before: {}), {} addresses moved, "
                        + "{} gone, {} problems, in {} s",
                changes.counts().read(), changes.counts().removed(), changes.counts().unread(), changes.entries(),
                changes.entriesBefore(), changes.moved(), changes.gone(), changes.problems(),
                seconds(published.took()));
        if (changes.entries() == 0) {
            log.warn("The content holds no entry yet; see {}", Incident.CONTENT_EMPTY.address());
        }
        problems((before == null) ? errors(catalog) : newSince(before, catalog));
    }

    void heldBack(PublishOutcome.HeldBack heldBack) {
        log.error(
                "Held back: {} of {} entries would be lost; the state before is served until "
                        + "keyfound.content.accept-drop=true or a maintainer confirms; see {}",
                heldBack.lost().size(), heldBack.before(), Incident.DROP_HELD_BACK.address());
    }

    void failed(PublishOutcome.Failed failed, Throwable cause) {
        log.error("A change could not be published, the state before is served: {}; see {}", failed.reason(),
                failed.incident().address());
        log.debug("The trace of it", cause);
    }

    /// At the start warnings are only counted: they are not new, and `check` lists them.
    private static List<Problem> errors(Catalog catalog) {
        return catalog.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private static List<Problem> newSince(Catalog before, Catalog now) {
        Set<Problem> known = new HashSet<>(before.problems());
        return now.problems().stream().filter(problem -> !known.contains(problem)).toList();
    }

    private static void problems(List<Problem> fresh) {
        fresh.stream().limit(MOST_PROBLEMS).forEach(problem -> log.warn("{}", problem));
        if (fresh.size() > MOST_PROBLEMS) {
            log.warn("and {} more problems; 'check' lists them all", fresh.size() - MOST_PROBLEMS);
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

}
