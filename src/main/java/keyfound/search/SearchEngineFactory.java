package keyfound.search;

import java.util.List;
import java.util.ServiceLoader;

import keyfound.search.storage.EngineStorage;

/// How an engine offers itself: as a `ServiceLoader` service, so that no room has to name
/// it.
public interface SearchEngineFactory {

    /// The value of `keyfound.search.engine` that selects it.
    String name();

    /// Opens what is kept there, or begins anew.
    /// @throws java.io.UncheckedIOException when the folder cannot be used
    /// @throws keyfound.search.storage.EngineUnusableException when the other machines
    /// cannot be used
    SearchEngine open(EngineStorage where);

    /// @throws IllegalArgumentException when no engine has that name
    static SearchEngineFactory named(String name) {
        List<SearchEngineFactory> factories = ServiceLoader.load(SearchEngineFactory.class)
            .stream()
            .map(ServiceLoader.Provider::get)
            .toList();
        return factories.stream()
            .filter(factory -> factory.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no search engine is named '" + name + "'; there are "
                    + factories.stream().map(SearchEngineFactory::name).sorted().toList()));
    }

}
