package keyfound.search.retrieval;

import java.util.List;
import java.util.Set;

import keyfound.search.query.ParsedQuery;
import keyfound.text.LowerCase;

/// How a query treats entries that are looked up rather than met, such as a list of
/// codes, as long as it names neither their code nor their product.
///
/// What a program printed does not find them. Plain words find them below others that fit
/// as well.
///
/// @param plain whether the query is plain words rather than what a program printed
/// @param codes the codes that it names; an entry that asks about one of them is named
/// @param terms its terms; an entry whose collection is about one of them is named
public record ReferenceRule(boolean plain, List<String> codes, Set<String> terms) {

    /// The factor for an entry that plain words find without naming it.
    public static final double SHARE = 0.7;

    public static ReferenceRule of(ParsedQuery parsed, QueryTerms terms) {
        return new ReferenceRule(parsed.isPlain(), codes(parsed), terms.weights().keySet());
    }

    private static List<String> codes(ParsedQuery parsed) {
        return parsed.paste()
            .candidates()
            .stream()
            .limit(ParsedQuery.MAX_LINES)
            .flatMap(candidate -> candidate.signature().codes().stream())
            .map(LowerCase::of)
            .distinct()
            .toList();
    }

}
