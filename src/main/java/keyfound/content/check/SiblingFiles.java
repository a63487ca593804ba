package keyfound.content.check;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;

/// Finds files that were read otherwise than those beside them: one of several entries in
/// a folder of articles, which nearly always has a heading that the others lack.
final class SiblingFiles {

    /// A smaller folder has no habit.
    private static final int ENOUGH_FILES = 5;

    /// An article with a text above its title may give two.
    private static final int SEVERAL = 3;

    /// So many times as many articles as other files make a folder of articles.
    private static final int TIMES = 4;

    /// Pages about a folder are none of its articles.
    private static final Pattern ABOUT = Pattern.compile("(?i)(?:.*/)?(?:_?index|readme|overview|faqs?)\\.mdx?");

    private SiblingFiles() {
    }

    static List<Problem> problems(Collection<SourceOutline> files) {
        return files.stream()
            .filter(file -> !file.entries().isEmpty() && !ABOUT.matcher(file.path()).matches())
            .collect(Collectors.groupingBy(file -> file.path().substring(0, file.path().lastIndexOf('/') + 1)))
            .values()
            .stream()
            .flatMap(folder -> ofFolder(folder).stream())
            .toList();
    }

    private static List<Problem> ofFolder(List<SourceOutline> files) {
        long articles = files.stream().filter(file -> file.entries().size() == 1).count();
        if (files.size() < ENOUGH_FILES || articles < TIMES * (files.size() - articles)) {
            return List.of();
        }
        return files.stream()
            .filter(file -> file.entries().size() >= SEVERAL)
            .map(file -> ProblemCode.UNLIKE_SIBLINGS.at(new SourceLocation(file.path(), 0), file.entries().size(),
                    articles, files.size() - 1))
            .toList();
    }

}
