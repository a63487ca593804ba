package keyfound.web.reading;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.Collection;
import keyfound.publication.InHouse;
import keyfound.publication.PublisherTest;

import static org.assertj.core.api.Assertions.assertThat;

class ListedNamesTest extends InHouse {

    @Test
    void noTwoCollectionsAreListedUnderOneName() throws IOException {
        write("dns.md", "DNS");
        write("east/kafka.md", "Kafka");
        write("west-coast/kafka.md", "Kafka");
        write("west-coast/other.md", "Other");
        write("south/a.md", "Redis");
        write("south/b.md", "Redis");
        assertThat(names()).containsExactlyInAnyOrder("DNS", "Kafka · East", "Kafka · West coast", "Other",
                "Redis · south/a.md", "Redis · south/b.md");
    }

    @Test
    void aPathIsNoTitle() throws IOException {
        write("ops/load-balancer_faq.md", "ops/load-balancer_faq.md");
        assertThat(names()).containsExactly("Load balancer faq");
    }

    private void write(String path, String title) throws IOException {
        this.house.write(path, "---\ntitle: " + title + "\n---\n" + PublisherTest.faq("Why " + path + "?"));
    }

    private List<String> names() {
        this.house.publisher().publish();
        List<Collection> collections = this.house.publisher().read(publication -> publication.catalog().collections());
        ListedNames names = ListedNames.of(collections);
        return collections.stream().map(names::of).toList();
    }

}
