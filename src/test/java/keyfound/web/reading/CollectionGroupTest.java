package keyfound.web.reading;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.publication.InHouse;
import keyfound.publication.PublisherTest;

import static org.assertj.core.api.Assertions.assertThat;

class CollectionGroupTest extends InHouse {

    @Test
    void collectionsStandUnderTheGroupTheyNameOrTheirFolder() throws IOException {
        write("a.md", "title: A\ngroup: Databases");
        write("net-work/b.md", "title: B");
        write("net-work/deep/c.md", "title: C");
        write("d.md", "title: D\ngroup: Databases");
        write("e.md", "title: E");
        assertThat(groups()).extracting(CollectionGroup::title).containsExactly("Databases", "Net work", "");
        assertThat(titles(groups().getFirst())).containsExactly("A", "D");
        assertThat(titles(groups().get(1))).containsExactly("B", "C");
    }

    @Test
    void whatIsLookedUpComesLast() throws IOException {
        write("a.md", "title: A\norder: 1\ngroup: Codes\nrank: reference");
        write("b.md", "title: B\norder: 2\ngroup: Errors");
        assertThat(groups()).extracting(CollectionGroup::title).containsExactly("Errors", "Codes");
    }

    @Test
    void oneGroupNeedsNoHeading() throws IOException {
        write("a.md", "title: A\ngroup: Databases");
        assertThat(groups()).extracting(CollectionGroup::title).containsExactly("");
    }

    private void write(String path, String frontMatter) throws IOException {
        this.house.write(path, "---\n" + frontMatter + "\n---\n" + PublisherTest.faq("Why " + path + "?"));
    }

    private List<CollectionGroup> groups() {
        this.house.publisher().publish();
        return this.house.publisher()
            .read(publication -> CollectionGroup.all(publication.catalog().collections(), publication.catalog()));
    }

    private static List<String> titles(CollectionGroup group) {
        return group.collections().stream().map(CollectionCard::title).toList();
    }

}
