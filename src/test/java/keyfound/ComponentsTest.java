package keyfound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/// The start searches for no components: one that is named nowhere would never be there.
class ComponentsTest {

    private static final List<String> IMPORTED = List.of(Keyfound.class.getAnnotation(Import.class).value())
        .stream()
        .map(Class::getName)
        .toList();

    @Test
    void everyComponentIsNamedInTheFileThatTheStartReads() throws IOException {
        List<String> components = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("keyfound")
            .stream()
            .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
            .filter(type -> !type.isEquivalentTo(Keyfound.class))
            .map(JavaClass::getName)
            .filter(name -> !IMPORTED.contains(name))
            .toList();

        assertThat(named()).containsExactlyInAnyOrderElementsOf(components);
    }

    private static List<String> named() throws IOException {
        try (InputStream list = Keyfound.class.getResourceAsStream("start/components")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

}
