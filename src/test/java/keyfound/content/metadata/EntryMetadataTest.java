package keyfound.content.metadata;

import java.io.IOException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.ContentFolder;
import keyfound.content.InContentFolder;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;

import static org.assertj.core.api.Assertions.assertThat;

/// What a writer says of an entry and of a file, and what becomes of it when he errs.
class EntryMetadataTest extends InContentFolder {

    @Test
    void errorsInTheFrontMatterAreThoseOfTheOnlyEntry() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ---
                title: Unique index
                errors:
                  - language: text
                    message: |-
                      ERROR: cannot create a unique index without the column "<COLUMN>"
                  - the index is not unique
                ---
                # Unique index

                Name the column.
                """);
        assertThat(entry.errors()).filteredOn(error -> error.origin() == Origin.METADATA)
            .extracting(ErrorText::text)
            .containsExactly("ERROR: cannot create a unique index without the column \"<COLUMN>\"",
                    "the index is not unique");
    }

    @Test
    void aliasesInTheFrontMatterAreThoseOfTheOnlyEntry() throws IOException {
        Entry entry = this.folder.entry("a.md",
                "---\ntitle: It stops\naliases: [halts, /old/place/]\n---\n# It stops\n\nStart it.\n");
        assertThat(entry.aliases()).containsExactly(new EntryId("halts"));
        this.folder.write("b.md", "---\naliases: halts\n---\n## Q: Why?\n\nA.\n\n## Q: How?\n\nB.\n");
        assertThat(this.folder.problems("b.md")).containsExactly("KF114:1");
    }

    @Test
    void everyKeyOfAnEntryIsTaken() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ## Q: Why? {#why-it-stops}
                <!--
                tags: [Mount, disk]
                aliases: [old-id, older.id]
                errors:
                  - "E1234: no, never"
                  - 'mount: /dev/x: busy'
                versions: 1.20, 2.0
                verified: 2026-11-23
                lang: en
                -->
                Because.
                """);
        assertThat(entry.id()).isEqualTo(new EntryId("why-it-stops"));
        assertThat(entry.pinned()).isTrue();
        assertThat(entry.tags()).containsExactly("mount", "disk");
        assertThat(entry.aliases()).containsExactly(new EntryId("old-id"), new EntryId("older.id"));
        assertThat(entry.errors()).filteredOn(error -> error.origin() == Origin.METADATA)
            .extracting(ErrorText::text)
            .containsExactly("E1234: no, never", "mount: /dev/x: busy");
        assertThat(entry.versions()).containsExactly("1.20", "2.0");
        assertThat(entry.verified()).contains(LocalDate.of(2026, 11, 23));
        assertThat(entry.answer().html().html()).doesNotContain("verified", "old-id");
        assertThat(this.folder.problems("a.md")).isEmpty();
    }

    @Test
    void anEntryInheritsTagsAndVersionsOfItsFile() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ---
                title: Storage
                tags: storage, Disk
                versions: ["1.0"]
                ---
                ## Q: Why?

                <!-- tags: disk, io -->

                Because.
                """);
        assertThat(entry.tags()).containsExactly("storage", "disk", "io");
        assertThat(entry.versions()).containsExactly("1.0");
        assertThat(this.folder.read("a.md").collection().orElseThrow().title()).isEqualTo("Storage");
    }

    @Test
    void mistakesAreReportedAndTheEntryIsServedWithTheRest() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ## Q: Why?
                <!--
                tag: x
                tags: [kept]
                verified: yesterday
                aliases: [not an id]
                lang: {a: b}
                -->
                Because.
                """);
        assertThat(entry.tags()).containsExactly("kept");
        assertThat(entry.verified()).isEmpty();
        assertThat(entry.aliases()).isEmpty();
        assertThat(this.folder.problems("a.md")).containsExactlyInAnyOrder("KF113:2", "KF114:2", "KF107:2", "KF114:2");
    }

    @Test
    void aCommentThatIsNoMetadataIsTheWritersOwnAffair() throws IOException {
        this.folder.entry("a.md", "## Q: Why?\n\n<!-- TODO: ask Bob, see also: the wiki -->\n\nBecause.\n");
        assertThat(this.folder.problems("a.md")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags: [a", "tags: !!java.net.URL [x]", "tags: a\ntags: b",
            "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: &d [*c,*c,*c]\ntags: [*d,*d,*d,*d,*d]",
            "tags: [[[[[[[[[[[[[[a]]]]]]]]]]]]]]" })
    void yamlThatIsBrokenOrBreaksABoundIsRefusedAndTheEntryServed(String yaml) throws IOException {
        Entry entry = this.folder.entry("a.md", "## Q: Why?\n<!--\n" + yaml + "\n-->\nBecause.\n");
        assertThat(entry.answer().prose()).isEqualTo("Because.");
        assertThat(this.folder.problems("a.md")).hasSize(1).allMatch(place -> place.startsWith("KF115:"));
        this.folder.entry("b.md", "---\n" + yaml + "\n---\n## Q: Why?\n\nBecause.\n");
        assertThat(this.folder.problems("b.md")).hasSize(1).allMatch(place -> place.startsWith("KF112:"));
    }

    @Test
    void aDraftIsNotServed() throws IOException {
        this.folder.write("a.md", "---\ndraft: true\n---\n## Q: Why?\n\nBecause.\n");
        assertThat(this.folder.read("a.md").collection()).isEmpty();
        assertThat(this.folder.read("a.md").entries()).isEmpty();
    }

    @Test
    void idsThatAreWrongOrTakenAreReportedAndAnotherIsMade() throws IOException {
        this.folder.write("a.md",
                "## Q: Why? {#bad/id}\n\nA.\n\n## Q: How? {#x}\n\nB.\n\n## Q: When is it? {#X}\n\nC.\n");
        assertThat(this.folder.problems("a.md")).containsExactly("KF107:1", "KF106:9");
        assertThat(this.folder.read("a.md").entries()).extracting(entry -> entry.id().value())
            .containsExactly("why", "x", "when-is-it");
    }

    @Test
    void aQuestionThatStandsInTheBlockBelowKeepsTheIdOfItsHeading() throws IOException {
        Entry entry = this.folder.entry("a.md",
                "## Q: {#left-right}\n\n```\npanic: left is not right\n```\n\nA: turn.\n");
        assertThat(entry.id()).isEqualTo(new EntryId("left-right"));
        assertThat(entry.question().text()).contains("panic: left is not right");
    }

    @Test
    void twoQuestionsOnAdjacentLinesShareTheAnswerBelow() throws IOException {
        this.folder.write("a.md",
                "## Q: First?\n## Q: Second?\n\nBoth.\n\n## Q: Third?\n\n## Q: Fourth?\n\nOnly mine.\n");
        assertThat(ContentFolder.questions(this.folder.read("a.md"))).containsExactly("First?", "Second?", "Fourth?");
        assertThat(ContentFolder.answers(this.folder.read("a.md"))).containsExactly("Both.", "Both.", "Only mine.");
        assertThat(this.folder.problems("a.md")).containsExactly("KF117:1", "KF103:6");
    }

}
