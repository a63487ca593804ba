package keyfound.desk.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.desk.problems.AllProblems;
import keyfound.entry.Problem;
import keyfound.entry.Severity;
import keyfound.feedback.Outcomes;
import keyfound.permalink.Ledger;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.source.GitSource;

/// Collects the whole state on one page.
@Component
final class Overview {

    private static final int MOST_RECENT = 5;

    private static final int MOST_UNHELPFUL = 10;

    private static final int SHORT_COMMIT = 8;

    private final Publisher publisher;

    private final GitSource git;

    private final Ledger ledger;

    private final AllProblems problems;

    private final Outcomes outcomes;

    Overview(Publisher publisher, GitSource git, Ledger ledger, AllProblems problems, Outcomes outcomes) {
        this.publisher = publisher;
        this.git = git;
        this.ledger = ledger;
        this.problems = problems;
        this.outcomes = outcomes;
    }

    /// @param done key of a message; may be empty
    OverviewPage page(String done, Locale locale) {
        PublishOutcome outcome = this.publisher.outcome();
        OverviewPage.Pending pending = new OverviewPage.Pending(
                this.publisher.progress()
                    .map(progress -> new OverviewPage.Loading(When.of(progress.since(), locale), progress.files(),
                            progress.entries())),
                (outcome instanceof PublishOutcome.HeldBack held)
                        ? Optional.of(new OverviewPage.Drop(held.before(), held.after())) : Optional.empty(),
                (outcome instanceof PublishOutcome.Failed failed) ? Optional.of(failed.reason()) : Optional.empty());
        return new OverviewPage(done,
                this.publisher.isUp() ? Optional.of(this.publisher.readAll(publication -> state(publication, locale)))
                        : Optional.empty(),
                pending, git(locale), this.ledger.counts(), reports(locale).stream().limit(MOST_RECENT).toList(),
                this.publisher.isUp() ? this.publisher.readAll(publication -> unhelpful(publication.catalog()))
                        : List.of());
    }

    List<PublicationReport> reports(Locale locale) {
        return this.publisher.reports().stream().map(report -> PublicationReport.of(report, locale)).toList();
    }

    private OverviewPage.State state(Publication publication, Locale locale) {
        List<Problem> problems = this.problems.of(publication.catalog());
        long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
        return new OverviewPage.State(publication.generation(), When.of(publication.at(), locale),
                PublicationReport.seconds(publication.took()), publication.catalog().collections().size(),
                publication.catalog().entries().size(), errors, problems.size() - errors);
    }

    /// The entries that most readers said did not help.
    private List<OverviewPage.Unhelpful> unhelpful(Catalog catalog) {
        return catalog.entries()
            .stream()
            .map(entry -> new OverviewPage.Unhelpful(entry.id().path(), entry.question(), entry.lang(),
                    this.outcomes.of(entry.id())))
            .filter(entry -> entry.tally().failed() > 0)
            .sorted(Comparator.comparingLong((OverviewPage.Unhelpful entry) -> entry.tally().failed())
                .reversed()
                .thenComparing(OverviewPage.Unhelpful::href))
            .limit(MOST_UNHELPFUL)
            .toList();
    }

    private Optional<OverviewPage.Git> git(Locale locale) {
        return this.git.remote()
            .map(remote -> new OverviewPage.Git(remote,
                    this.git.commit().map(id -> id.substring(0, Math.min(SHORT_COMMIT, id.length()))).orElse(""),
                    this.git.answered().map(at -> When.of(at, locale)),
                    this.git.trouble().map(GitSource.Trouble::message)));
    }

}
