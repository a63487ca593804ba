package keyfound.search.storage;

import java.nio.file.Path;

/// Where an engine keeps what it keeps: on this machine, or on others.
///
/// @param folder owned by an engine that keeps files; created when absent
/// @param cluster for an engine on other machines
public record EngineStorage(Path folder, SearchCluster cluster) {

    /// A folder of this machine.
    public static EngineStorage in(Path folder) {
        return new EngineStorage(folder, SearchCluster.LOCAL);
    }

}
