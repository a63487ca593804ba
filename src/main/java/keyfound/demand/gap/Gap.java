package keyfound.demand.gap;

import java.time.Instant;
import java.util.Set;

import keyfound.demand.Surface;
import keyfound.search.Verdict;

/// An error that was brought and that no entry covered.
///
/// @param signature for people: the message with `<path>`, `<number>` … where something
/// varies
/// @param langs languages of its readers
/// @param surfaces where it was brought
/// @param verdict of the last search for it
public record Gap(GapId id, String signature, Frequency frequency, Set<String> langs, Set<Surface> surfaces,
        Verdict verdict, GapState state) {

    public Gap {
        langs = Set.copyOf(langs);
        surfaces = Set.copyOf(surfaces);
    }

    /// How often it was met.
    ///
    /// @param times searches and questions
    /// @param asked the questions among them
    /// @param heat higher hurts more; comparable between gaps at any time
    public record Frequency(long times, long asked, Instant first, Instant last, double heat) {

        static Frequency of(Sighting first) {
            return new Frequency(1, first.asked() ? 1 : 0, first.at(), first.at(), first.heat());
        }

        Frequency with(Frequency more) {
            return new Frequency(this.times + more.times, this.asked + more.asked,
                    this.first.isBefore(more.first) ? this.first : more.first,
                    this.last.isAfter(more.last) ? this.last : more.last, Heat.sum(this.heat, more.heat));
        }

        /// What was left without a part that was counted in; the moments stay.
        Frequency without(Frequency part) {
            return new Frequency(Math.max(1, this.times - part.times), Math.max(0, this.asked - part.asked), this.first,
                    this.last, Heat.without(this.heat, part.heat));
        }

    }

}
