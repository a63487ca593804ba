package keyfound.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchIndex;

/// A content folder and the judged queries for it.
record JudgedSet(String name, Path content, List<JudgedQuery> queries) {

    JudgedSet {
        queries = List.copyOf(queries);
    }

    /// The sets in a folder: each child that has `docs/` and `queries.jsonl`, by name.
    /// @throws IllegalArgumentException when there is none
    static List<JudgedSet> in(Path folder) throws IOException {
        List<Path> children;
        try (Stream<Path> found = Files.list(folder)) {
            children = found.filter(child -> Files.isDirectory(child.resolve("docs")))
                .filter(child -> Files.isRegularFile(child.resolve("queries.jsonl")))
                .sorted()
                .toList();
        }
        if (children.isEmpty()) {
            throw new IllegalArgumentException("no folder in " + folder + " holds docs/ and queries.jsonl");
        }
        List<JudgedSet> sets = new ArrayList<>();
        for (Path child : children) {
            sets.add(new JudgedSet(String.valueOf(child.getFileName()), child.resolve("docs"),
                    JudgedQuery.read(child.resolve("queries.jsonl"))));
        }
        return sets;
    }

    /// Runs every query, on all cores.
    /// @param engine name of a search engine
    /// @return the answers by qid, in the order of the queries
    Map<String, RankedAnswer> answers(String engine) throws IOException {
        try (ScratchIndex scratch = ScratchIndex.of(this.content, engine)) {
            SearchIndex index = scratch.index();
            Map<String, RankedAnswer> answers = new LinkedHashMap<>();
            this.queries.parallelStream()
                .map(query -> RankedAnswer.to(query, index))
                .toList()
                .forEach(answer -> answers.put(answer.qid(), answer));
            return answers;
        }
    }

    Evaluation evaluated(String engine) throws IOException {
        return Evaluation.of(this.queries, answers(engine));
    }

}
