package keyfound.opensearch.machine;

import keyfound.search.storage.SearchCluster;

/// Asks the machines of a cluster. Safe for use by many threads.
public final class Machines implements AutoCloseable {

    private final MachineChoice choice;

    private Machines(MachineChoice choice) {
        this.choice = choice;
    }

    /// Opens no connection yet.
    public static Machines of(SearchCluster settings) {
        return new Machines(
                new MachineChoice(settings.urls().stream().map(url -> new Machine(settings, url)).toList()));
    }

    /// From now on looks at the machines every second, so that no reader waits for one
    /// that is silent.
    public void watch() {
        this.choice.watch();
    }

    /// @throws MachineSilentException when no machine answers in time, or none a whole
    /// answer
    public Reply ask(Call call) {
        return new Attempts(call, this.choice).first();
    }

    @Override
    public void close() {
        this.choice.close();
    }

}
