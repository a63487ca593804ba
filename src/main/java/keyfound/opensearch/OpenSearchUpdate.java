package keyfound.opensearch;

import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.opensearch.cluster.Cluster;
import keyfound.opensearch.cluster.ClusterState;
import keyfound.opensearch.cluster.DocumentWriter;
import keyfound.opensearch.cluster.Turn;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.document.FileDocuments;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchIndex;
import keyfound.stemming.KStem;

/// Writes a change into the cluster. Its number is claimed with the first file that is
/// put or removed: who only looks takes the turn from nobody.
final class OpenSearchUpdate implements IndexUpdate {

    private final ClusterStorage storage;

    /// Takes the number of each state that is given out.
    private final LongConsumer given;

    private final Runnable finished;

    private ClusterState base;

    private boolean usable;

    private @Nullable Turn turn;

    private @Nullable DocumentWriter writer;

    private boolean closed;

    /// @param base what is committed
    /// @param usable whether this program can read it
    OpenSearchUpdate(ClusterStorage storage, ClusterState base, boolean usable, LongConsumer given, Runnable finished) {
        this.storage = storage;
        this.given = given;
        this.finished = finished;
        this.base = base;
        this.usable = usable;
    }

    @Override
    public Stream<SourceOutline> kept() {
        return this.usable ? KeptFiles.of(visible(this.base)) : Stream.empty();
    }

    @Override
    public boolean isWhole() {
        return this.usable;
    }

    private VisibleEntries visible(ClusterState state) {
        return VisibleEntries.of(this.storage.cluster(), state.generation(state.latest().orElseThrow()));
    }

    @Override
    public void put(SourceFile file, SourceOutline outline) {
        writer().put(file.path(), new FileDocuments(this.storage.bases(), KStem.stemmer()).of(file, outline));
    }

    @Override
    public void remove(String path) {
        writer().remove(path);
    }

    private DocumentWriter writer() {
        DocumentWriter open = this.writer;
        if (open == null) {
            Turn claimed = Turn.claim(this.storage.state(), this.storage.indexes(), this.base, this.usable);
            this.turn = claimed;
            open = new DocumentWriter(this.storage.cluster(), claimed);
            this.writer = open;
        }
        return open;
    }

    /// Sends what waits; nobody sees it yet.
    Turn flush() {
        writer().flush();
        return Objects.requireNonNull(this.turn);
    }

    @Override
    public SearchIndex commit() {
        if (this.turn != null || !this.usable) {
            this.base = flush().commit(this.storage.clock());
            this.usable = true;
            this.turn = null;
            this.writer = null;
        }
        SearchIndex index = opened();
        this.given.accept(this.base.committed());
        return index;
    }

    private SearchIndex opened() {
        Cluster shared = this.storage.cluster().shared();
        try {
            return OpenSearchIndex.of(visible(this.base), shared, this.storage.bases());
        }
        catch (RuntimeException ex) {
            shared.close();
            throw ex;
        }
    }

    @Override
    public void close() {
        if (this.closed) {
            return;
        }
        this.closed = true;
        this.finished.run();
        if (this.turn != null) {
            this.turn.drop();
        }
    }

}
