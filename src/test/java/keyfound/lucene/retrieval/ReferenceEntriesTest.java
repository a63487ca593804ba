package keyfound.lucene.retrieval;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import keyfound.search.Opened;
import keyfound.search.SearchQuery;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceEntriesTest {

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.with(
                Written.file("zorb/codes.md")
                    .reference()
                    .entry("zb101", "What does error ZB101 mean: file cannot be read?", "The file cannot be read.")
                    .entry("zb102", "What does error ZB102 mean: file is too long?", "The file is too long.")
                    .done(),
                Written.file("files.md")
                    .entry("locked", "Why can no file be read?", "Another program has locked the file.")
                    .done());
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void whatAProgramPrintedDoesNotFindThem() {
        String paste = "2026-11-29T10:00:00Z ERROR loader: file /srv/a.txt cannot be read: input/output error";
        assertThat(opened.found(paste)).containsExactly("locked");
        assertThat(opened.index().search(SearchQuery.of(paste)).total()).isEqualTo(1);
    }

    @Test
    void aPasteMayHaveAnyNumberOfWords() {
        String words = IntStream.range(0, 5000)
            .mapToObj(number -> "ERROR loader: part" + number + " cannot be read: broken" + number)
            .collect(Collectors.joining("\n"));
        assertThat(opened.found(words)).contains("locked");
    }

    @Test
    void theirCodeFindsThem() {
        assertThat(opened.found("a.md:3: error ZB101: file cannot be read")).startsWith("zb101");
        assertThat(opened.found("ZB102")).startsWith("zb102");
    }

    @Test
    void theNameOfTheirProductFindsThem() {
        assertThat(opened.found("ERROR zorb: file a.txt cannot be read")).contains("zb101");
    }

    @Test
    void aQuestionFindsThemBelowOthers() {
        assertThat(opened.found("why can a file not be read")).startsWith("locked").contains("zb101");
    }

}
