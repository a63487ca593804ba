package keyfound.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.content.outline.RecurringNames;
import keyfound.entry.FileStamp;
import keyfound.text.Fnv1a;

/// Which names of headings recur over the files of each folder.
///
/// Of a large folder only some files are looked into, always the same ones: what they
/// tell must not depend on what is added beside them. Not for use by several threads.
final class SiblingHeadings {

    /// Files of a folder that are looked into.
    private static final int SAMPLE = 64;

    /// A longer file is no article.
    private static final int LARGEST = 32 << 10;

    /// A name recurs when it stands in so many files, and in this share of the sample.
    private static final int LEAST = 3;

    private static final int SHARE = 8;

    /// Below the title.
    private static final Pattern HEADING = Pattern.compile("```|~~~|#{2,6}[ \\t]+(\\S.{0,80})");

    private static final Pattern DRESS = Pattern.compile("\\{#[^}]*}\\s*$|[*_`]|\\s+#+\\s*$");

    private final ContentRoot root;

    private Map<String, Looked> looked = new HashMap<>();

    SiblingHeadings(ContentRoot root) {
        this.root = root;
    }

    /// @param stamp what could be told of the file when it was looked into
    /// @param names keys of the names of its headings, each once
    private record Looked(FileStamp stamp, List<Long> names) {
    }

    /// @param files by path, with `/` between its parts
    /// @return by folder; nothing for a folder in which no name recurs
    Map<String, RecurringNames> of(Map<String, Path> files) {
        Map<String, List<String>> folders = files.keySet()
            .stream()
            .collect(Collectors.groupingBy(SiblingHeadings::folder));
        Map<String, Looked> now = new HashMap<>();
        Map<String, RecurringNames> recurring = new HashMap<>();
        folders.forEach((folder, paths) -> {
            RecurringNames names = recurring(paths, files, now);
            if (!names.keys().isEmpty()) {
                recurring.put(folder, names);
            }
        });
        this.looked = now;
        return recurring;
    }

    /// The folder of a path; empty at the top.
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private RecurringNames recurring(List<String> paths, Map<String, Path> files, Map<String, Looked> now) {
        if (paths.size() < LEAST) {
            return RecurringNames.NONE;
        }
        Map<Long, Integer> counts = new HashMap<>();
        List<String> sample = paths.stream()
            .sorted(Comparator.comparingLong((String path) -> Fnv1a.of(path)).thenComparing(path -> path))
            .limit(SAMPLE)
            .toList();
        int articles = 0;
        for (String path : sample) {
            Looked file = look(path, Objects.requireNonNull(files.get(path)));
            now.put(path, file);
            articles += file.names().isEmpty() ? 0 : 1;
            file.names().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        int least = Math.max(LEAST, articles / SHARE);
        return new RecurringNames(counts.entrySet()
            .stream()
            .filter(count -> count.getValue() >= least)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
    }

    private Looked look(String path, Path file) {
        ContentFile content = new ContentFile(path, file, this.root);
        FileStamp stamp = content.glance();
        Looked known = this.looked.get(path);
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        return new Looked(stamp, (stamp.size() > LARGEST || stamp.size() < 0) ? List.of() : names(file));
    }

    private List<Long> names(Path file) {
        try (InputStream in = this.root.open(file)) {
            String text = ContentFile.plain(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8))
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
            Matcher heading = HEADING.matcher(text);
            List<String> all = new ArrayList<>();
            boolean code = false;
            for (int at = 0; at < text.length(); at = next(text, at)) {
                char c = text.charAt(at);
                if ((c == '`' || c == '~' || c == '#') && heading.region(at, text.length()).lookingAt()) {
                    code ^= heading.group(1) == null;
                    if (!code && heading.group(1) != null) {
                        all.add(heading.group(1));
                    }
                }
            }
            return all.stream()
                .map(words -> RecurringNames.key(DRESS.matcher(words).replaceAll("")))
                .flatMapToLong(OptionalLong::stream)
                .distinct()
                .boxed()
                .toList();
        }
        catch (IOException _) {
            return List.of();
        }
    }

    /// Where the next line begins.
    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return (end < 0) ? text.length() : end + 1;
    }

}
