package keyfound.entry;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CollectionTest {

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u3000\t" })
    void aCollectionWithoutATitleIsRefusedByItsId(String title) {
        assertThatIllegalArgumentException().isThrownBy(() -> titled(title)).withMessageContaining("'disks'");
    }

    @Test
    void underAnotherIdNothingElseChanges() {
        Collection collection = titled("磁盘");
        Collection named = collection.named(new CollectionId("disks-2"));
        assertThat(named.id()).hasToString("disks-2");
        assertThat(named).isNotEqualTo(collection);
        assertThat(named.named(collection.id())).isEqualTo(collection);
    }

    @Test
    void itAnswersForItsParts() {
        Collection collection = titled("Disks");
        assertThat(List.of(collection.title(), collection.description(), collection.product())).containsExactly("Disks",
                "All about disks", "Storage");
        assertThat(collection.order()).isEqualTo(3);
        assertThat(collection.group()).isEqualTo("Machines");
        assertThat(collection.reference()).isTrue();
        assertThat(collection.lang()).isEqualTo("en");
        assertThat(collection.tags()).containsExactly("disk");
        assertThat(collection.introduction()).hasToString("<p>Hello</p>");
        assertThat(collection.sections()).extracting(Section::title).containsExactly("First");
    }

    private static Collection titled(String title) {
        return new Collection(new CollectionId("disks"), "disks.md",
                new CollectionHead(title, "All about disks", "Storage", 3, "Machines", true),
                new Labels("en", List.of("disk")), new CollectionBody(new SafeHtml("<p>Hello</p>"),
                        List.of(new Section("first", "First", 2, SafeHtml.EMPTY, 0))));
    }

}
