package keyfound.search.storage;

import java.nio.file.Path;
import java.util.Optional;

/// Where an engine keeps what it keeps: on this machine, or on others.
///
/// @param folder owned by an engine that keeps files; created when absent
/// @param cluster for an engine on other machines; empty where only a folder is given, as
/// for an index that nobody else sees
public record EngineStorage(Path folder, Optional<SearchCluster> cluster) {

    /// A folder of this machine.
    public static EngineStorage in(Path folder) {
        return new EngineStorage(folder, Optional.empty());
    }

}
