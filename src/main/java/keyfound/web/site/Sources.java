package keyfound.web.site;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.entry.SourceLocation;
import keyfound.publication.Catalog;
import keyfound.publication.git.Provenance;
import keyfound.publication.source.FileOrigins;

/// Finds where entries and collections are written, by whom, and when.
@Component
public final class Sources {

    private static final int MOST_NAMES = 5;

    private final FileOrigins origins;

    private final WebSettings settings;

    Sources(FileOrigins origins, WebSettings settings) {
        this.origins = origins;
        this.settings = settings;
    }

    public Source of(SourceLocation place, Catalog catalog, Locale locale) {
        Optional<Provenance> provenance = this.origins.of(place.file());
        List<String> names = provenance.map(Provenance::contributors).orElse(List.of());
        Optional<Source.Updated> updated = catalog.file(place)
            .flatMap(this.origins::updated)
            .map(at -> updated(at, locale));
        return new Source(href(place), place.toString(), updated, names.stream().limit(MOST_NAMES).toList(),
                Math.max(0, names.size() - MOST_NAMES),
                provenance.flatMap(Provenance::change).map(Provenance.Change::shortCommit),
                provenance.flatMap(Provenance::edit).map(URI::toASCIIString));
    }

    private static Source.Updated updated(Instant at, Locale locale) {
        return new Source.Updated(at.truncatedTo(ChronoUnit.SECONDS).toString(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .withZone(ZoneOffset.UTC)
                    .format(at));
    }

    private Optional<String> href(SourceLocation place) {
        return Optional.of(this.settings.sourceUrl())
            .filter(url -> !url.isEmpty())
            .map(url -> url.replace("{file}", place.file()).replace("{line}", String.valueOf(place.line())));
    }

}
