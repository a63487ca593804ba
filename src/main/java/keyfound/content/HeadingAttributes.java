package keyfound.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in braces behind the words of a heading: `{#id}`, `{: #id .class }`, `{.class}`.
///
/// @param start where the braces, with the blanks before them, begin
/// @param id as written; empty when there are only classes
record HeadingAttributes(int start, Optional<String> id) {

    private static final Pattern BRACES = Pattern.compile("\\s*\\{:?\\s*((?:[.#][^\\s{}]{1,200}\\s*){1,8})}\\s*$");

    private static final Pattern ID = Pattern.compile("#([^\\s{}]+)");

    /// @param words of a heading; empty when nothing stands behind them
    static Optional<HeadingAttributes> in(CharSequence words) {
        Matcher braces = BRACES.matcher(words);
        if (!braces.find()) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(braces.group(1));
        return Optional
            .of(new HeadingAttributes(braces.start(), id.find() ? Optional.of(id.group(1)) : Optional.empty()));
    }

}
