package keyfound;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/// The start looks for components in some rooms only: none may live elsewhere, for nobody
/// would find it.
class ComponentsTest {

    private static final List<String> SEARCHED = List.of(Keyfound.class.getAnnotation(ComponentScan.class).value());

    private static final List<Class<?>> NAMED = List.of(Keyfound.class.getAnnotation(Import.class).value());

    @Test
    void everyComponentLivesWhereTheStartLooks() {
        assertThat(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("keyfound")
            .stream()
            .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
            .filter(type -> !type.isEquivalentTo(Keyfound.class))).isNotEmpty().allMatch(ComponentsTest::isFound);
    }

    private static boolean isFound(JavaClass type) {
        return NAMED.stream().anyMatch(type::isEquivalentTo) || SEARCHED.stream()
            .anyMatch(room -> type.getPackageName().equals(room) || type.getPackageName().startsWith(room + "."));
    }

}
