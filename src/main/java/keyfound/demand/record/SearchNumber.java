package keyfound.demand.record;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a remembered search. It is random, so that nobody guesses another's.
record SearchNumber(long value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /// @return empty for a text that is no number
    static Optional<SearchNumber> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SearchNumber(Long.parseUnsignedLong(text, 16)))
                : Optional.empty();
    }

    /// As it stands in pages.
    @Override
    public String toString() {
        return "%016x".formatted(this.value);
    }

}
