package keyfound.demand.figures;

/// How often one error was brought.
///
/// @param line one of its lines, without secrets
/// @param times searches
/// @param known those of them that were known
public record ErrorFigures(String line, long times, long known) {
}
