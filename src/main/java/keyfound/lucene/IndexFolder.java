package keyfound.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.lucene.analysis.QuestionAnalyzer;
import keyfound.lucene.analysis.TypedAnalyzer;
import keyfound.lucene.analysis.TypedField;
import keyfound.lucene.document.Fields;

/// Opens the index in a folder, or begins a new one where the index is damaged or has
/// another format.
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final double BUFFER_MEGABYTES = 128;

    private static final double FLOOR_MEGABYTES = 1;

    private static final double SEGMENTS_A_TIER = 4;

    private final Path path;

    private final Directory directory;

    IndexFolder(Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    IndexWriter openWriter() throws IOException {
        try (Lock lock = this.directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!isUsable()) {
                clear();
            }
        }
        boolean fresh = !DirectoryReader.indexExists(this.directory);
        IndexWriter writer = new IndexWriter(this.directory,
                new IndexWriterConfig(new PerFieldAnalyzerWrapper(new QuestionAnalyzer(),
                        Map.of(Fields.TYPED_QUESTION, new TypedAnalyzer(TypedField.ALL), Fields.TYPED_WORDS,
                                new TypedAnalyzer(TypedField.WORDS), Fields.TYPED_ERRORS,
                                new TypedAnalyzer(TypedField.BEGINNINGS))))
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    // a commit waited half a second for small segments to be merged,
                    // after each edit; now merges run in the background
                    .setMaxFullFlushMergeWaitMillis(0)
                    .setMergePolicy(smallOnesAmongThemselves())
                    .setCommitOnClose(false));
        if (fresh) {
            writer.setLiveCommitData(FormatStamp.userData().entrySet());
            writer.commit();
        }
        return writer;
    }

    /// By default Lucene merges all segments below 16 MB: the few entries of each edit
    /// were merged with megabytes of others, which took longer than the edit. Small ones
    /// are merged soon, in the background: each segment costs a search as much as some
    /// thousand entries do.
    private static MergePolicy smallOnesAmongThemselves() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setFloorSegmentMB(FLOOR_MEGABYTES);
        policy.setSegmentsPerTier(SEGMENTS_A_TIER);
        return policy;
    }

    private void clear() throws IOException {
        for (String file : ours()) {
            this.directory.deleteFile(file);
        }
    }

    /// Lucene's own files only; any other file in the folder is left alone.
    private List<String> ours() throws IOException {
        return Stream.of(this.directory.listAll())
            .filter(file -> file.startsWith("_") || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS))
            .toList();
    }

    /// Reads every byte once, so damage is found now and not during a search.
    private boolean isUsable() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(this.directory)) {
            if (!FormatStamp.matches(reader.getIndexCommit().getUserData())) {
                LOG.info("search index '{}' has an outdated format and is built anew", this.path);
                return false;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        }
        catch (IndexNotFoundException ex) {
            if (!ours().isEmpty()) {
                LOG.warn("search index '{}' lacks its list of segments and is built anew", this.path);
            }
            return false;
        }
        catch (IOException | RuntimeException ex) {
            LOG.warn("search index '{}' is damaged and is built anew: {}", this.path, ex.toString());
            return false;
        }
    }

}
