package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The programs whose exports are understood.
public enum ForeignKind {

    /// A table with a head: question, answer, tags, lang, id, group, url.
    CSV,
    /// Issues as the REST API or `gh issue list --json` gives them, comments beside them.
    GITHUB,
    /// The JSON or XML export of phpMyFAQ.
    PHPMYFAQ,
    /// Topics as `/t/<id>.json` gives them.
    DISCOURSE,
    /// Questions with answers as the Stack Exchange API gives them.
    STACKOVERFLOW,
    /// Questions and answers as the API of Apache Answer gives them.
    ANSWER,
    /// A zip of Markdown or HTML pages, as Notion and Confluence export them.
    PAGES;

    /// @param files that belong together
    /// @throws IllegalArgumentException when a file is not of this kind, or all of them
    /// hold nothing
    public ForeignContent read(List<Path> files) throws IOException {
        ForeignContent content = new ForeignContent();
        switch (this) {
            case CSV -> CsvTable.read(files, content);
            case GITHUB -> GitHubIssues.read(files, content);
            case PHPMYFAQ -> PhpMyFaq.read(files, content);
            case DISCOURSE -> DiscourseTopics.read(files, content);
            case STACKOVERFLOW -> StackQuestions.read(files, content);
            case ANSWER -> ApacheAnswer.read(files, content);
            case PAGES -> ZippedPages.read(files, content);
        }
        if (content.entries().isEmpty() && content.left().isEmpty()) {
            throw new IllegalArgumentException(
                    files.stream().map(Path::toString).collect(Collectors.joining(", ")) + ": no question is in there");
        }
        return content;
    }

}
