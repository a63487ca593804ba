package keyfound.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.util.ClassUtils;

/// Registers the program's components, which the file `components` names one by one.
///
/// A search for them would read every class of their rooms at each start, before the
/// first of them is loaded.
final class Components implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LIST = "components";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var reader = new AnnotatedBeanDefinitionReader((BeanDefinitionRegistry) context, context.getEnvironment());
        for (String name : names()) {
            reader.registerBean(ClassUtils.resolveClassName(name, context.getClassLoader()));
        }
    }

    /// @return the names of the classes, in the order of the file
    static List<String> names() {
        try (InputStream list = Components.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the program lacks keyfound/start/" + LIST);
            }
            return List.of(new String(list.readAllBytes(), StandardCharsets.US_ASCII).split("\\R"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
