package keyfound.search.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.SourceOutline;
import keyfound.text.LowerCase;
import keyfound.text.StopWords;

/// What a collection is about, by name: the words of its path and title that the general
/// vocabulary of computing lacks. `vite/guide/troubleshooting.md` gives `vite`. Readers
/// name the product, its own pages often do not.
public final class ProductNames {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,40}");

    private ProductNames() {
    }

    /// The names that the entries of a file share.
    public static String about(SourceOutline file) {
        String path = file.path().replaceFirst("\\.[^./]*$", "");
        return in(path + file.collection().map(known -> "\n" + known.title() + "\n" + known.product()).orElse(""));
    }

    /// @return each once, lower case, separated by line breaks
    public static String in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String word = LowerCase.of(found.group());
            if (!StopWords.SEARCH.contains(word) && !Glossary.SHIPPED.hasEnglish(word)) {
                names.add(word);
            }
        }
        return String.join("\n", names);
    }

}
