package keyfound.desk.problems;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.publication.git.Provenance;
import keyfound.publication.inspection.Inspection;
import keyfound.publication.source.FileOrigins;

/// Lists the problems of the served content, the same as `check`.
@Component
final class Problems {

    private static final int MOST_SHOWN = 300;

    private static final Comparator<Problem> BY_PLACE = Comparator
        .comparing((Problem problem) -> problem.location().file())
        .thenComparingInt(problem -> problem.location().line())
        .thenComparing(Problem::code);

    private final Publisher publisher;

    private final Inspection inspection;

    private final FileOrigins origins;

    private final String sourceUrl;

    Problems(Publisher publisher, Inspection inspection, FileOrigins origins,
            @Value("${keyfound.web.source-url:}") String sourceUrl) {
        this.publisher = publisher;
        this.inspection = inspection;
        this.origins = origins;
        this.sourceUrl = sourceUrl;
    }

    ProblemsPage page(ProblemFilter filter) {
        Inspection.Found searched = this.inspection.look();
        return this.publisher.readAll(publication -> page(filter, searched, publication.catalog()));
    }

    private ProblemsPage page(ProblemFilter filter, Inspection.Found searched, Catalog catalog) {
        List<Problem> all = new ArrayList<>(catalog.problems());
        all.addAll(searched.problems());
        List<Problem> found = all.stream().distinct().filter(filter::admits).sorted(BY_PLACE).toList();
        return new ProblemsPage(all.size(),
                searched.isThrough() ? Optional.empty()
                        : Optional.of(new ProblemsPage.Tried(searched.tried(), searched.all())),
                chips(all, ProblemFilter::severity, filter.severity(), filter::toggleSeverity),
                chips(all, Problem::code, filter.code(), filter::toggleCode), filter.file(),
                found.stream().limit(MOST_SHOWN).map(problem -> shown(problem, catalog)).toList(), found.size());
    }

    private static List<ProblemsPage.Chip> chips(List<Problem> all, Function<Problem, String> part, String chosen,
            Function<String, ProblemFilter> toggled) {
        Map<String, Long> counts = all.stream()
            .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
        return counts.entrySet()
            .stream()
            .map(each -> new ProblemsPage.Chip(toggled.apply(each.getKey()).href(), each.getKey(),
                    Math.toIntExact(each.getValue()), each.getKey().equals(chosen)))
            .toList();
    }

    private ProblemsPage.Shown shown(Problem problem, Catalog catalog) {
        return new ProblemsPage.Shown(ProblemFilter.severity(problem), problem.location().toString(),
                source(problem.location()), problem.code(), EntryId.ofCode(problem.code()).path(), problem.message(),
                entryAt(problem.location(), catalog)
                    .map(entry -> new ProblemsPage.Entry(entry.id().path(), entry.question(), entry.lang())));
    }

    private Optional<String> source(SourceLocation place) {
        return Optional.of(this.sourceUrl)
            .filter(url -> !url.isEmpty())
            .map(url -> url.replace("{file}", place.file()).replace("{line}", String.valueOf(place.line())))
            .or(() -> this.origins.of(place.file()).flatMap(Provenance::edit).map(URI::toASCIIString));
    }

    /// The last entry of the file that begins at this line or above.
    private static Optional<EntryOutline> entryAt(SourceLocation place, Catalog catalog) {
        return catalog.file(place)
            .map(SourceOutline::entries)
            .orElse(List.of())
            .stream()
            .filter(entry -> entry.source().line() <= place.line())
            .max(Comparator.comparingInt(entry -> entry.source().line()));
    }

}
