package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The programs whose exports are understood.
public enum ForeignKind {

    /// A table with a head: question, answer, tags, lang, id, group, url.
    CSV(CsvTable::read),
    /// Issues as the REST API or `gh issue list --json` gives them, comments beside them.
    GITHUB(GitHubIssues::read),
    /// The JSON or XML export of phpMyFAQ.
    PHPMYFAQ(PhpMyFaq::read),
    /// Topics as `/t/<id>.json` gives them.
    DISCOURSE(DiscourseTopics::read),
    /// Questions with answers as the Stack Exchange API gives them.
    STACKOVERFLOW(StackQuestions::read),
    /// A zip of Markdown or HTML pages, as Notion and Confluence export them.
    PAGES(ZippedPages::read);

    private final Reader reader;

    ForeignKind(Reader reader) {
        this.reader = reader;
    }

    /// @param files that belong together
    /// @throws IllegalArgumentException when a file is not of this kind
    public ForeignContent read(List<Path> files) throws IOException {
        ForeignContent content = new ForeignContent();
        this.reader.read(files, content);
        return content;
    }

    @FunctionalInterface
    private interface Reader {

        void read(List<Path> files, ForeignContent content) throws IOException;

    }

}
