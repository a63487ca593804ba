package keyfound.desk.problems;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.publication.git.Provenance;
import keyfound.publication.inspection.Inspection;
import keyfound.publication.source.FileOrigins;

/// Lists the problems of the served content, the same as `check`.
@Component
final class Problems {

    private static final int ON_A_PAGE = 100;

    private final Publisher publisher;

    private final Inspection inspection;

    private final AllProblems problems;

    private final FileOrigins origins;

    private final String sourceUrl;

    Problems(Publisher publisher, Inspection inspection, AllProblems problems, FileOrigins origins,
            @Value("${keyfound.web.source-url:}") String sourceUrl) {
        this.publisher = publisher;
        this.inspection = inspection;
        this.problems = problems;
        this.origins = origins;
        this.sourceUrl = sourceUrl;
    }

    ProblemsPage page(ProblemFilter filter) {
        Inspection.Found searched = this.inspection.look();
        Optional<ProblemsPage.Tried> tried = searched.isThrough() ? Optional.empty()
                : Optional.of(new ProblemsPage.Tried(searched.tried(), searched.all()));
        return this.publisher.readAll(publication -> page(filter, tried, publication.catalog()));
    }

    private ProblemsPage page(ProblemFilter filter, Optional<ProblemsPage.Tried> tried, Catalog catalog) {
        List<Problem> all = this.problems.of(catalog);
        Map<String, List<Problem>> groups = all.stream()
            .filter(filter::admits)
            .collect(Collectors.groupingBy(filter.by()::of, LinkedHashMap::new, Collectors.toList()));
        List<Problem> found = groups.values().stream().flatMap(List::stream).toList();
        int last = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.clamp(filter.page(), 1, last);
        Set<Problem> here = found.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).collect(Collectors.toSet());
        return new ProblemsPage(new ProblemsPage.Counts(all.size(), found.size()), tried, narrowing(filter, all),
                groups.entrySet()
                    .stream()
                    .map(group -> group(filter, group.getKey(), group.getValue(), here, catalog))
                    .filter(group -> !group.shown().isEmpty())
                    .toList(),
                new ProblemsPage.Turning(number, last,
                        Optional.of(number - 1).filter(page -> page >= 1).map(page -> filter.onPage(page).href()),
                        Optional.of(number + 1).filter(page -> page <= last).map(page -> filter.onPage(page).href())));
    }

    private static ProblemsPage.Narrowing narrowing(ProblemFilter filter, List<Problem> all) {
        List<ProblemsPage.Choice> by = Arrays.stream(ProblemFilter.Grouping.values())
            .map(each -> new ProblemsPage.Choice(filter.grouped(each).href(), each.label(), each == filter.by()))
            .toList();
        return new ProblemsPage.Narrowing(
                chips(all, ProblemFilter::severity, filter.severity(), filter::toggleSeverity),
                chips(all, Problem::code, filter.code(), filter::toggleCode), filter.file(), by, filter.by().word());
    }

    private ProblemsPage.Group group(ProblemFilter filter, String name, List<Problem> problems, Set<Problem> here,
            Catalog catalog) {
        boolean code = filter.by() == ProblemFilter.Grouping.CODE;
        return new ProblemsPage.Group(name, code ? Optional.of(EntryId.ofCode(name).path()) : Optional.empty(),
                code ? CodeSentence.of(name) : "", problems.size(),
                problems.stream().filter(here::contains).map(problem -> shown(problem, catalog)).toList());
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
                catalog.entryAt(problem.location())
                    .map(entry -> new ProblemsPage.Entry(entry.id().path(), entry.question(), entry.lang())));
    }

    private Optional<String> source(SourceLocation place) {
        return Optional.of(this.sourceUrl)
            .filter(url -> !url.isEmpty())
            .map(url -> url.replace("{file}", place.file()).replace("{line}", String.valueOf(place.line())))
            .or(() -> this.origins.of(place.file()).flatMap(Provenance::edit).map(URI::toASCIIString));
    }

}
