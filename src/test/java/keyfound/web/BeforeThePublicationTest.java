package keyfound.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that listens, and has nothing published yet.
@TestPropertySource(properties = "keyfound.content.watch=off")
@Import(BeforeThePublicationTest.Unpublished.class)
class BeforeThePublicationTest extends ServedSite {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/q/paper-jam", "/c/handbook-printing", "/search?q=jam", "/browse", "/tags" })
    void aReaderIsAskedToTryAgainInAMoment(String path) {
        HttpResponse<String> answer = get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(answer.body()).contains("One moment, still loading", "noindex").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    /// Takes out what publishes, and what tells of it.
    static final class Unpublished implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            for (String name : registry.getBeanDefinitionNames()) {
                String type = String.valueOf(registry.getBeanDefinition(name).getBeanClassName());
                if (type.endsWith(".FirstPublication") || type.endsWith(".StartLine")) {
                    registry.removeBeanDefinition(name);
                }
            }
        }

    }

}
