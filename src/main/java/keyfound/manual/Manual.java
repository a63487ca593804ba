package keyfound.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import keyfound.content.ContentLoader;
import keyfound.entry.Entry;

/// Explains the codes that the program prints. The explanations are the entries of the
/// shipped collection, put into the jar by the build.
public final class Manual {

    private static final List<String> FILES = List.of("content-problems.en.md", "content-problems.zh.md",
            "operation.en.md", "operation.zh.md");

    private static final Pattern CODE = Pattern.compile("(?i)kf\\d{3}");

    private static final Pattern ADDRESS = Pattern.compile("kf\\d{3}(?:-zh)?");

    private Manual() {
    }

    /// @param code such as `KF204`, in any case
    /// @param locale Chinese for any Chinese locale, English for all others
    /// @return empty when there is no such code
    public static Optional<Entry> explanation(String code, Locale locale) {
        String id = code.toLowerCase(Locale.ROOT);
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return CODE.matcher(code).matches() ? entry(chinese ? id + "-zh" : id).or(() -> entry(id)) : Optional.empty();
    }

    /// @param id id of an entry of the shipped collection, such as `kf204` or `kf204-zh`;
    /// for any other word the result is empty
    public static Optional<Entry> entry(String id) {
        return ADDRESS.matcher(id).matches() ? Optional.ofNullable(Pages.BY_ID.get(id)) : Optional.empty();
    }

    /// All explanations in one language, in the order of their codes.
    /// @param locale Chinese for any Chinese locale, English for all others
    public static List<Entry> all(Locale locale) {
        return Pages.BY_ID.keySet()
            .stream()
            .filter(id -> CODE.matcher(id).matches())
            .map(id -> explanation(id, locale))
            .flatMap(Optional::stream)
            .toList();
    }

    /// Read when first needed; most servers never need them.
    private static final class Pages {

        private static final SortedMap<String, Entry> BY_ID = read();

        private static SortedMap<String, Entry> read() {
            SortedMap<String, Entry> byId = new TreeMap<>();
            for (String file : FILES) {
                for (Entry entry : ContentLoader.read(file, text(file)).entries()) {
                    String id = entry.id().value();
                    if (ADDRESS.matcher(id).matches()) {
                        byId.put(id, entry);
                    }
                }
            }
            return byId;
        }

        private static String text(String file) {
            try (InputStream in = Manual.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without its manual: " + file);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

}
