package keyfound.start;

import java.util.List;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.util.ClassUtils;

import keyfound.text.WordFile;

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
        return List.of(WordFile.text(Components.class, LIST).split("\\R"));
    }

}
