package keyfound.cli.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// Prints an evaluation: as a table for people, or as names and numbers for JSON.
record EvaluationTable(Evaluation evaluation) {

    private static final int KIND_WIDTH = 18;

    /// The measures by their names in print and JSON.
    static SequencedMap<String, Double> named(Measures measures) {
        SequencedMap<String, Double> named = new LinkedHashMap<>();
        named.put("MRR@10", measures.mrr10());
        named.put("nDCG@10", measures.ndcg10());
        named.put("Success@1", measures.success1());
        named.put("Success@5", measures.success5());
        named.put("Recall@20", measures.recall20());
        named.put("P@5", measures.precision5());
        named.put("MAP", measures.averagePrecision());
        return named;
    }

    /// By kind, the measures and `n`, the number of queries; `verdict` holds the two
    /// shares where verdicts are judged.
    Map<String, Map<String, Object>> json() {
        Map<String, Map<String, Object>> json = new LinkedHashMap<>();
        this.evaluation.measures().forEach((kind, measures) -> {
            Map<String, Object> row = new LinkedHashMap<>(named(measures));
            row.put("n", this.evaluation.queries().getOrDefault(kind, 0));
            json.put(kind, row);
        });
        if (this.evaluation.judgesVerdicts()) {
            json.put("verdict",
                    Map.of("true known", this.evaluation.trueKnown(), "false known", this.evaluation.falseKnown()));
        }
        return json;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        appendMeasures(text);
        if (this.evaluation.judgesVerdicts()) {
            text.append('\n');
            appendVerdicts(text);
        }
        return text.toString();
    }

    private void appendMeasures(StringBuilder text) {
        text.append(cell("kind"));
        named(Measures.mean(List.of())).keySet().forEach(name -> text.append(right(name, 11)));
        text.append(right("queries", 9)).append('\n');
        this.evaluation.measures().forEach((kind, measures) -> {
            text.append(cell(kind));
            named(measures).values().forEach(value -> text.append(right(decimal(value, 4), 11)));
            text.append(right(String.valueOf(this.evaluation.queries().get(kind)), 9)).append('\n');
        });
    }

    private void appendVerdicts(StringBuilder text) {
        text.append(cell("kind")).append(right("queries", 9)).append(right("said known", 13));
        text.append(right("right first", 13)).append(right("known & right", 15)).append('\n');
        this.evaluation.verdicts().forEach((kind, count) -> {
            text.append(cell(kind)).append(right(String.valueOf(count.queries()), 9));
            text.append(right(percent(count.known(), count.queries()), 13));
            text.append(right(count.answerable() ? percent(count.rightFirst(), count.queries()) : "-", 13));
            text.append(right(count.answerable() ? percent(count.knownAndRight(), count.queries()) : "-", 15));
            text.append('\n');
        });
        text.append("true known ").append(decimal(this.evaluation.trueKnown(), 3));
        text.append("   false known ").append(decimal(this.evaluation.falseKnown(), 3)).append('\n');
    }

    private static String cell(String kind) {
        return String.format(Locale.ROOT, "%-" + KIND_WIDTH + "s", kind);
    }

    private static String right(String value, int width) {
        return " ".repeat(Math.max(1, width - value.length())) + value;
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private static String percent(int part, int whole) {
        return decimal(100.0 * part / Math.max(1, whole), 1) + "%";
    }

}
