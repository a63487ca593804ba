/// `evaluate`: measures relevance and verdicts on judged queries.
///
/// In: a folder and judged queries. Out: measures as a table, and their differences to a
/// golden file.
@NullMarked
package keyfound.cli.evaluation;

import org.jspecify.annotations.NullMarked;
