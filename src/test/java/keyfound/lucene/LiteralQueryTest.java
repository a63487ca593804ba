package keyfound.lucene;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever somebody brings is text and nothing else.
class LiteralQueryTest {

    private static final SourceFile BRACKETS = Written.file("shell.md")
        .entry("cargo", "[ERROR] -C state: ( * \" \\ what does it mean?", "Quote the `*`.")
        .entry("wildcard", "Why does AND OR NOT do nothing?", "They are words.")
        .done();

    private static final Opened OPENED = Opened.with(BRACKETS);

    @AfterContainer
    static void close() {
        OPENED.close();
    }

    @Property(tries = 500)
    void noStringIsRefused(@ForAll @StringLength(max = 400) String text) {
        SearchResult result = OPENED.index().search(SearchQuery.of(text));
        assertThat(result.total()).isBetween(0L, 2L);
        OPENED.index().suggest(text, 5);
    }

    @Property(tries = 200)
    void piecesOfQuerySyntaxMeanThemselves(@ForAll("syntax") String text) {
        assertThat(OPENED.found(text + " cargo state")).contains("cargo");
    }

    @Provide
    Arbitrary<String> syntax() {
        return Arbitraries
            .of("[", "]", "(", ")", "*", "?", "~", "\"", "\\", ":", "-", "+", "!", "/", "^2", "AND", "NOT", "{", " ",
                    "\uD83D", "\uDE00", "\u0000")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    }

    @Example
    void aLineFullOfSyntaxFindsTheEntryThatQuotesIt() {
        assertThat(OPENED.found("[ERROR] -C state: ( * \" \\")).first().isEqualTo("cargo");
        assertThat(OPENED.found("AND OR NOT")).first().isEqualTo("wildcard");
    }

    @Example
    void aMegabyteIsSearchedLikeAnythingElse() {
        assertThat(OPENED.found("state error ".repeat(90_000))).contains("cargo");
        assertThat(OPENED.found("(".repeat(1 << 20))).isEmpty();
        assertThat(OPENED.found("中".repeat(1 << 19))).isEmpty();
        assertThat(OPENED.found("a_".repeat(1 << 19))).isEmpty();
        assertThat(OPENED.found("[ERROR] -C state: what does it mean? x" + "-".repeat(100_000) + "b"))
            .contains("cargo");
    }

    @Example
    void aBlankTextFindsNothing() {
        assertThat(OPENED.found("")).isEmpty();
        assertThat(OPENED.found(" \n\t ")).isEmpty();
        assertThat(OPENED.index().suggest(" ", 5)).isEmpty();
    }

}
