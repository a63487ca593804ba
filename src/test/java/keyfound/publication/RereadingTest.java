package keyfound.publication;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;

/// A file may be read in another way than before: what was several entries is one, or one
/// is several. No address that was served is dead afterwards. The earlier reading is told
/// with markers here, which always win.
class RereadingTest extends InHouse {

    private static final String FULL = "The volume has no room left because snapshots are kept for ever and nobody"
            + " removes the oldest of them when the quota of the pool is reached.";

    private static final String FREE = "Remove the oldest snapshots with the command of the pool, then raise the"
            + " quota, and let the timer of the cleaning job run every night.";

    private static final String LINKER = "Remove the package from the environment and install the one that was built"
            + " for the same compiler and runtime as the library that is loaded.";

    private static final String MEMORY = "Update the compiler to a release in which the generated code keeps the"
            + " stack aligned, and build all extensions anew with it afterwards.";

    @Test
    void thePartsOfAnArticleLeadToTheArticle() throws IOException {
        this.house.write("kb/pod.md",
                "# Pod is stuck\n\n## Q: Root Cause\n\n" + FULL + "\n\n## Q: Resolution\n\n" + FREE + "\n");
        this.house.publisher().publish();
        assertThat(this.house.isServed("root-cause")).isTrue();
        this.house.write("kb/pod.md",
                "# Pod is stuck\n\n## Root Cause\n\n" + FULL + "\n\n## Resolution\n\n" + FREE + "\n");
        this.house.publisher().publish();
        assertThat(this.house.isServed("pod-is-stuck")).isTrue();
        assertLeads("root-cause", "pod-is-stuck");
        assertLeads("resolution", "pod-is-stuck");
    }

    @Test
    void aPartOfAnArticleThatWasThereBeforeLeadsToIt() throws IOException {
        String article = "# Pod is stuck\n\n" + LINKER + " " + MEMORY + "\n\n## %sRoot Cause\n\n" + FULL
                + "\n\n## %1$sResolution\n\n" + FREE + "\n";
        this.house.write("faq.md", "## Q: Is it free?\n\nYes.\n\n## Q: Is it new?\n\nNo.\n\n## Q: Is it hot?\n\nNo.\n");
        this.house.write("kb/pod.md", article.formatted("Q: "));
        this.house.publisher().publish();
        assertThat(this.house.isServed("pod-is-stuck")).isTrue();
        assertThat(this.house.isServed("resolution")).isTrue();
        this.house.write("kb/pod.md", article.formatted(""));
        this.house.publisher().publish();
        assertLeads("root-cause", "pod-is-stuck");
        assertLeads("resolution", "pod-is-stuck");
        this.house.write("kb/pod.md", "# Pod is stuck\n\n" + LINKER + "\n");
        this.house.publisher().publish();
        assertLeads("resolution", "pod-is-stuck");
    }

    @Test
    void anEntryThatIsDeletedBesideAnotherIsGone() throws IOException {
        this.house.write("faq.md", "# FAQ\n\n## Q: Why is the volume full?\n\n" + FULL
                + "\n\n## Q: What does the linker say?\n\n" + LINKER + "\n");
        this.house.publisher().publish();
        this.house.write("faq.md", "# FAQ\n\n## Q: What does the linker say?\n\n" + LINKER + " " + MEMORY + "\n");
        this.house.publisher().publish();
        assertThat(this.house.resolve("why-is-the-volume-full")).isInstanceOf(Resolution.Gone.class);
    }

    @Test
    void aChapterLeadsToOneOfTheComplaintsThatItLists() throws IOException {
        String list = "- \"undefined symbol\" in a library\n\n  " + LINKER + "\n\n- Segmentation fault\n\n  " + MEMORY
                + "\n";
        this.house.write("faq.md", "# FAQ\n\n## Q: Installation\n\n" + list);
        this.house.publisher().publish();
        assertThat(this.house.isServed("installation")).isTrue();
        this.house.write("faq.md", "# FAQ\n\n## Installation\n\n" + list);
        this.house.publisher().publish();
        assertThat(this.house.isServed("segmentation-fault")).isTrue();
        assertThat(this.house.resolve("installation")).isNotInstanceOf(Resolution.NeverServed.class);
        this.house.write("faq.md", "# FAQ\n\n## Q: Installation\n\n" + list);
        this.house.publisher().publish();
        assertThat(this.house.isServed("installation")).isTrue();
    }

    @Test
    void aChapterLeadsToTheLongestOfTheQuestionsThatItLists() throws IOException {
        String list = """
                1. Why did you write another broker?

                   Please refer to the paper.

                2. Do I have to install other software, such as a coordinator, to use the broker?

                   No. The broker runs independently.
                """;
        this.house.write("faq.md", "# FAQ\n\n## Q: General\n\n" + list);
        this.house.publisher().publish();
        assertThat(this.house.isServed("general")).isTrue();
        this.house.write("faq.md", "# FAQ\n\n## General\n\n" + list);
        this.house.publisher().publish();
        assertLeads("general", "do-i-have-to-install-other-software-such-as-a-coordinator-to");
    }

    @Test
    void anEntryThatGivesWayToOthersIsGone() throws IOException {
        this.house.write("faq.md", "# FAQ\n\n## Q: Why is the volume full?\n\n" + FULL + "\n");
        this.house.publisher().publish();
        this.house.write("faq.md", "# FAQ\n\n## Q: Why is the volume of the pool full?\n\nSnapshots are kept for ever."
                + "\n\n## Q: Who removes them?\n\nNobody removes the oldest of them.\n");
        this.house.publisher().publish();
        assertThat(this.house.resolve("why-is-the-volume-full")).isInstanceOf(Resolution.Gone.class);
    }

    private void assertLeads(String from, String to) {
        assertThat(this.house.resolve(from)).isEqualTo(new Resolution.Moved<>(new EntryId(to)));
    }

}
