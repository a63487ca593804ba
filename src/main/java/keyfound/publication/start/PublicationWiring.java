package keyfound.publication.start;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import keyfound.access.Visibility;
import keyfound.permalink.Ledger;
import keyfound.publication.ContentReader;
import keyfound.publication.Election;
import keyfound.publication.Lineage;
import keyfound.publication.OffHeap;
import keyfound.publication.Publisher;
import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.OpenSearchSettings;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.source.ContentFolder;
import keyfound.publication.source.StarterReader;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;
import keyfound.search.storage.EngineUnusableException;

/// Creates the parts from the rooms below, which know nothing of Spring.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PublicationSettings.class, OpenSearchSettings.class })
final class PublicationWiring {

    @Bean
    SearchEngine searchEngine(PublicationSettings settings, OpenSearchSettings cluster) {
        SearchEngineFactory factory = factory(settings.search().engine());
        try {
            return factory
                .open(new EngineStorage(settings.data().folder().resolve("index"), Optional.of(cluster.cluster())));
        }
        catch (EngineUnusableException ex) {
            throw ClusterRefusal.of(ex);
        }
        catch (UncheckedIOException ex) {
            throw new CannotStartException(Incident.INDEX_UNUSABLE,
                    "the search index in " + settings.data().folder().resolve("index") + " cannot be used: "
                            + ex.getMessage(),
                    "Look at the folder's permissions and free space, or remove it: it is built anew from the content",
                    ex);
        }
    }

    @Bean
    ContentFolder contentFolder(PublicationSettings settings) {
        return ContentFolder.open(settings);
    }

    @Bean
    Publisher publisher(ContentFolder folder, PublicationSettings settings, SearchEngine engine, Ledger ledger,
            Clock clock, Visibility visibility, Election election) {
        Lineage lineage = folder.checkout().<Lineage>map(Function.identity()).orElse(Lineage.NONE);
        ContentReader own = ContentReader.of(folder.root(), lineage);
        return new Publisher(settings.content().starter() ? new StarterReader(own) : own, engine, ledger, clock,
                settings.content().acceptDrop(), visibility, election, new OffHeap(settings.data().folder()));
    }

    private static SearchEngineFactory factory(String name) {
        try {
            return SearchEngineFactory.named(name);
        }
        catch (IllegalArgumentException ex) {
            throw new CannotStartException(Incident.ENGINE_UNKNOWN, String.valueOf(ex.getMessage()),
                    "Set keyfound.search.engine to one of them", ex);
        }
    }

}
