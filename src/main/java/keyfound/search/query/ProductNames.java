package keyfound.search.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.SourceOutline;
import keyfound.text.LowerCase;
import keyfound.text.StopWords;
import keyfound.text.WordList;

/// What a collection is about, by name. Readers name the product, its own pages often do
/// not.
public final class ProductNames {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,40}");

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+");

    /// A folder or file of more words is called by its topic.
    private static final int MOST_WORDS = 3;

    private static final int SHORTEST = 3;

    /// Words by which folders and files of documentation are called everywhere:
    /// `documentation-words.txt`.
    private static final Set<String> DOCUMENTATION = Set
        .copyOf(WordList.lines(ProductNames.class, "documentation-words.txt"));

    private ProductNames() {
    }

    /// The words that say what a file is about.
    /// @return as `in` gives them
    public static String about(SourceOutline file) {
        return in(withoutEnding(file.path())
                + file.collection().map(known -> "\n" + known.title() + "\n" + known.product()).orElse(""));
    }

    /// The words of a path, a title or a product that the general vocabulary of computing
    /// lacks: `vite/guide/troubleshooting.md` gives `vite`.
    /// @return each once, lower case, separated by line breaks
    public static String in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String word = LowerCase.of(found.group());
            if (isUncommon(word)) {
                names.add(word);
            }
        }
        return String.join("\n", names);
    }

    /// The names by which a program, a log or a command may say whose error it is: those
    /// of the product in the front matter and of the first folder or file that is not
    /// called as documentation is anywhere. `cert-manager/docs/webhook.md` gives `cert
    /// manager`, `docs/velero/install.md` gives `velero`.
    ///
    /// @param path of the file, its folders first
    /// @param product as its front matter says; may be blank
    /// @return each once, lower case, its words separated by blanks
    public static List<String> of(String path, String product) {
        Set<String> names = new LinkedHashSet<>(named(words(product)));
        String[] parts = withoutEnding(path).split("/", -1);
        Arrays.stream(parts)
            .map(ProductNames::words)
            .filter(words -> !words.stream().allMatch(word -> DOCUMENTATION.contains(word) || isNumber(word)))
            .findFirst()
            .filter(words -> words.size() <= MOST_WORDS)
            .ifPresent(words -> names.addAll(named(words)));
        return List.copyOf(names);
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("\\.[^./]*$", "");
    }

    private static List<String> words(String part) {
        return Arrays.stream(SEPARATOR.split(LowerCase.of(part), -1)).filter(word -> !word.isEmpty()).toList();
    }

    /// Of a name of several words one alone says little: `cert` is no `cert-manager`.
    private static List<String> named(List<String> words) {
        if (words.size() > 1 && words.stream().noneMatch(DOCUMENTATION::contains)) {
            return List.of(String.join(" ", words));
        }
        return words.stream().filter(ProductNames::isOwn).toList();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean isOwn(String word) {
        return word.length() >= SHORTEST && !DOCUMENTATION.contains(word) && isUncommon(word);
    }

    private static boolean isUncommon(String word) {
        return !StopWords.SEARCH.contains(word) && !Glossary.SHIPPED.hasEnglish(word);
    }

}
