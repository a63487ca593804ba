package keyfound.web.search;

import org.junit.jupiter.api.Test;

import keyfound.entry.CollectionId;
import keyfound.web.site.failure.PageNotShown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefinementTest {

    @Test
    void itsWordsAreReadBackAsTheSame() {
        Refinement full = Refinement.NONE.toggleLang("zh")
            .toggleTag("c&d=e")
            .toggleTag("中文 标签")
            .toggleCollection(new CollectionId("a.b-c"))
            .withPage(3);
        assertThat(Refinement.ofWords(full.words())).isEqualTo(full);
        assertThat(Refinement.ofWords("")).isEqualTo(Refinement.NONE);
    }

    @Test
    void aFilterThatIsSetComesOffAndBothLeadToTheFirstPage() {
        Refinement set = Refinement.NONE.withPage(4).toggleTag("gpu");
        assertThat(set.words()).isEqualTo("tag=gpu");
        assertThat(set.toggleTag("gpu")).isEqualTo(Refinement.NONE);
    }

    @Test
    void whatCannotBeMeantIsTrouble() {
        assertThatThrownBy(() -> Refinement.ofWords("page=0")).isInstanceOf(PageNotShown.class);
        assertThatThrownBy(() -> Refinement.ofWords("page=1e3")).isInstanceOf(PageNotShown.class);
        assertThatThrownBy(() -> Refinement.ofWords("tag=%zz")).isInstanceOf(PageNotShown.class);
        assertThatThrownBy(() -> Refinement.ofWords("collection=..%2F..")).isInstanceOf(PageNotShown.class);
    }

}
