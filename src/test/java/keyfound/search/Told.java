package keyfound.search;

import java.util.List;

/// All that a result tells but its scores and the corrected text, to compare engines.
public final class Told {

    private Told() {
    }

    public static String of(SearchResult result) {
        StringBuilder told = new StringBuilder().append(result.verdict()).append(' ').append(result.total());
        for (Hit hit : result.hits()) {
            told.append('\n')
                .append(hit.entry().id())
                .append(' ')
                .append(hit.verdict())
                .append(' ')
                .append(hit.difference())
                .append(' ')
                .append(hit.matched())
                .append(' ')
                .append(hit.question())
                .append(' ')
                .append(hit.snippet());
        }
        List<Lookalikes.Choice> choices = result.contrast().map(Lookalikes::choices).orElse(List.of());
        choices.forEach(choice -> told.append("\n= ").append(choice.entry().id()).append(choice.message()));
        return told.append('\n').append(result.facets()).toString();
    }

}
