package keyfound.publication.start;

import java.time.Duration;

import org.springframework.stereotype.Component;

import keyfound.permalink.ServerElection;
import keyfound.publication.Election;
import keyfound.publication.background.RepeatedWork;
import keyfound.search.SearchEngine;

/// Stands for election as long as the program runs, where servers share an index.
@Component
final class PublisherElection implements Election, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final SearchEngine engine;

    private final ServerElection election;

    private final RepeatedWork standing;

    PublisherElection(SearchEngine engine, ServerElection election) {
        this.engine = engine;
        this.election = election;
        this.standing = new RepeatedWork("keyfound-election", "The election of a publisher", PAUSE,
                () -> election.stand(engine.format()));
        if (engine.isShared()) {
            this.standing.start();
        }
    }

    @Override
    public boolean isElected() {
        return !this.engine.isShared() || this.election.isElected();
    }

    @Override
    public void close() {
        this.standing.close();
    }

}
