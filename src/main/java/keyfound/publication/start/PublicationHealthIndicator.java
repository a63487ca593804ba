package keyfound.publication.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.settings.Incident;
import keyfound.publication.source.GitSource;

/// Up when there is a publication. The details name what it holds, and the progress of a
/// running load; who may not see all of that is told whether it is up.
@Component
final class PublicationHealthIndicator implements HealthIndicator {

    private final Publisher publisher;

    private final GitSource git;

    PublicationHealthIndicator(Publisher publisher, GitSource git) {
        this.publisher = publisher;
        this.git = git;
    }

    @Override
    public Health health() {
        Health.Builder health = this.publisher.isUp() ? Health.up() : Health.outOfService();
        if (!this.publisher.sight().isAll()) {
            return health.build();
        }
        this.publisher.progress()
            .ifPresent(progress -> health.withDetail("loading",
                    new Loading(progress.since().toString(), progress.files(), progress.entries())));
        if (this.publisher.isUp()) {
            this.publisher.read(publication -> describe(health, publication));
        }
        switch (this.publisher.outcome()) {
            case PublishOutcome.HeldBack held -> health.withDetail("alarm", Incident.DROP_HELD_BACK.code()
                    + ": held back: " + held.lost().size() + " of " + held.before() + " entries would be lost");
            case PublishOutcome.Failed failed ->
                health.withDetail("alarm", failed.incident().code() + ": a change could not be published");
            case PublishOutcome.Published _, PublishOutcome.Unchanged _ -> {
            }
        }
        if (this.publisher.isSearchAway()) {
            health.withDetail("search", Incident.CLUSTER_AWAY.code() + ": the search cluster does not answer");
        }
        this.git.commit().ifPresent(commit -> health.withDetail("commit", commit));
        this.git.trouble().ifPresent(trouble -> health.withDetail("git", trouble.incident().code()));
        return health.build();
    }

    private static Health.Builder describe(Health.Builder health, Publication publication) {
        Catalog catalog = publication.catalog();
        return health.withDetail("generation", publication.generation())
            .withDetail("published", publication.at().toString())
            .withDetail("collections", catalog.collections().size())
            .withDetail("entries", catalog.entries().size())
            .withDetail("problems", catalog.problems().size());
    }

    /// @param since ISO 8601 instant
    record Loading(String since, int files, int entries) {
    }

}
