package keyfound.opensearch;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.opensearch.cluster.Cluster;
import keyfound.opensearch.cluster.ClusterCheck;
import keyfound.opensearch.cluster.ClusterIndexes;
import keyfound.opensearch.cluster.ClusterState;
import keyfound.opensearch.cluster.IndexNames;
import keyfound.opensearch.cluster.StateDocument;
import keyfound.opensearch.cluster.StoredFormats;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.storage.SearchCluster;
import keyfound.stemming.AnalysedForms;

/// Uses the indexes of one prefix in a cluster, beside other servers that do the same.
final class OpenSearchEngine implements SearchEngine {

    private static final Logger log = LoggerFactory.getLogger(OpenSearchEngine.class);

    private final ClusterStorage storage;

    private final String format;

    private final StoredFormats formats;

    /// Number of the newest state that was given out.
    private final AtomicLong given = new AtomicLong();

    private @Nullable OpenSearchUpdate update;

    /// Number of the last commit that could not be used.
    private long told;

    private OpenSearchEngine(ClusterStorage storage, String format, StoredFormats formats) {
        this.storage = storage;
        this.format = format;
        this.formats = formats;
    }

    /// @throws keyfound.search.storage.EngineUnusableException when the cluster cannot be
    /// used
    static OpenSearchEngine open(SearchCluster settings, Clock clock) {
        return open(settings, clock, ClusterStorage.FORMAT);
    }

    /// @param format that of another version of the program, for a test
    static OpenSearchEngine open(SearchCluster settings, Clock clock, String format) {
        Cluster cluster = Cluster.at(settings);
        try {
            IndexNames names = new IndexNames(cluster, format);
            StateDocument state = new StateDocument(cluster, names);
            ClusterCheck.use(cluster, names, state);
            cluster.watch();
            ClusterIndexes indexes = new ClusterIndexes(cluster, names);
            return new OpenSearchEngine(new ClusterStorage(cluster, state, indexes, new AnalysedForms(), clock), format,
                    new StoredFormats(cluster, names, clock));
        }
        catch (RuntimeException ex) {
            cluster.close();
            throw ex;
        }
    }

    @Override
    public synchronized IndexUpdate update() {
        if (this.update != null) {
            throw new IllegalStateException("another update of " + this.storage.cluster().settings() + " is open");
        }
        this.formats.tend();
        ClusterState base = this.storage.state().read().state();
        this.update = new OpenSearchUpdate(this.storage, base, isUsable(base), this.given::set, this::finished);
        return this.update;
    }

    /// Whether what was committed last is all there.
    private boolean isUsable(ClusterState base) {
        if (base.latest().isEmpty()) {
            return false;
        }
        ClusterState.Commit latest = base.latest().get();
        if (!this.storage.indexes().isWhole(base.generation(latest), latest.documents())) {
            tell(latest);
            return false;
        }
        return true;
    }

    /// Once for each commit, however often a server looks that waits for another one.
    private void tell(ClusterState.Commit commit) {
        if (this.told != commit.number()) {
            this.told = commit.number();
            log.warn("search index '{}' is damaged and has to be built anew", commit.index());
        }
    }

    /// How many requests were sent to the cluster so far.
    long requests() {
        return this.storage.cluster().requests();
    }

    @Override
    public String format() {
        return this.format;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isCurrent() {
        this.formats.tend();
        return this.storage.state()
            .read()
            .state()
            .latest()
            .filter(latest -> latest.number() != this.given.get())
            .isEmpty();
    }

    private synchronized void finished() {
        this.update = null;
    }

    @Override
    public void close() {
        OpenSearchUpdate open;
        synchronized (this) {
            open = this.update;
        }
        if (open != null) {
            open.close();
        }
        this.storage.cluster().close();
    }

}
