package keyfound.cli.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.cli.local.KeptIndex;
import keyfound.cli.local.ProgramVersion;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceOutline;
import keyfound.mcp.AgentServer;
import keyfound.mcp.base.KnowledgeBase;
import keyfound.mcp.base.Reports;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

/// Answers an agent from a content folder, and looks now and then whether it changed.
final class FolderAgent implements AgentLine, KnowledgeBase {

    private static final long LOOK_NANOS = Duration.ofSeconds(5).toNanos();

    private final AgentServer server = new AgentServer(ProgramVersion.number());

    private final Path content;

    private KeptIndex kept;

    private long looked = System.nanoTime();

    FolderAgent(Path content) throws IOException {
        this.content = content;
        this.kept = KeptIndex.of(content);
    }

    @Override
    public Optional<String> answer(String message) throws IOException {
        if (System.nanoTime() - this.looked > LOOK_NANOS) {
            this.kept.close();
            this.kept = KeptIndex.of(this.content);
            this.looked = System.nanoTime();
        }
        return this.server.answer(message, Optional.empty(), this).json();
    }

    @Override
    public Found search(SearchQuery query) {
        SearchResult result = this.kept.index().search(query);
        return new Found(result, result.hits().stream().findFirst().flatMap(hit -> entry(hit.entry().id())));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return this.kept.index().entry(id);
    }

    @Override
    public List<Listed> collections() {
        return this.kept.files().stream().flatMap(FolderAgent::listed).toList();
    }

    private static Stream<Listed> listed(SourceOutline file) {
        return file.collection()
            .stream()
            .map(collection -> new Listed(collection, file.entries().size(), "/c/" + collection.id()));
    }

    @Override
    public String address(EntryId id) {
        return id.path();
    }

    /// Nobody reads what would be told to a folder.
    @Override
    public Optional<Reports> reports() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        this.kept.close();
    }

}
