package keyfound.demand.figures;

import java.time.LocalDate;

/// The searches of one day, by verdict.
///
/// @param day in UTC
public record DayFigures(LocalDate day, long known, long similar, long unknown) {

    public long total() {
        return this.known + this.similar + this.unknown;
    }

}
