package keyfound.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

class ProductNamesTest {

    @ParameterizedTest
    @CsvSource({ "vite/guide/troubleshooting, vite", "Installation of MindSpore, mindspore", "network/errors, ''" })
    void aProductIsWhatTheVocabularyOfComputingLacks(String text, String names) {
        assertThat(ProductNames.in(text)).contains(names).doesNotContain("installation", "network", "error", "of");
    }

    @Test
    void aFileIsCalledByItsProductAndNotByWhatDocumentationIsCalled() {
        assertThat(ProductNames.of("velero/main/troubleshooting.md", "")).containsExactly("velero");
        assertThat(ProductNames.of("docs/cert-manager/faq/webhook.md", "")).containsExactly("cert manager");
        assertThat(ProductNames.of("common/linux.en.md", "")).isEmpty();
        assertThat(ProductNames.of("faq.md", "Tidebox")).containsExactly("tidebox");
    }

    @Test
    void aNameOfSeveralWordsIsSaidInOneWordOrInSeveral() {
        MentionedNames said = new MentionedNames(
                PasteReader.read("Post https://cert-manager-webhook.svc: argocd said no"));

        assertThat(said.saidOf(List.of("cert manager", "argo cd", "velero"))).containsExactly("cert manager",
                "argo cd");
    }

}
