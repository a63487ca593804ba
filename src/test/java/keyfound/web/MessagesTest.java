package keyfound.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every word that a reader sees is in the message files, in both languages, and nothing
/// else is there.
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java/keyfound/web"),
            Path.of("src/main/java/keyfound/desk"));

    private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|#messages\\.msg\\(')([a-z][a-z0-9.]*)");

    private static final Pattern IN_SOURCE = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /// Attributes whose value a reader sees or hears.
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "aria-description",
            "data-done", "data-some", "data-none");

    /// The names of keys are the same in every language.
    private static final Set<String> KEYS_OF_THE_KEYBOARD = Set.of("Shift", "Enter");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(messages("messages_zh").stringPropertyNames()).isEqualTo(messages("messages").stringPropertyNames());
    }

    @Test
    void noMessageIsBlankAndBothLanguagesFillTheSamePlaces() throws IOException {
        Properties english = messages("messages");
        Properties chinese = messages("messages_zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatIsUsedIsThereAndEveryKeyThatIsThereIsUsed() throws IOException {
        Set<String> there = new TreeSet<>(messages("messages").stringPropertyNames());
        Set<String> named = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".html")) {
            named.addAll(found(IN_TEMPLATE, template));
        }
        for (Path folder : SOURCES) {
            for (Path source : files(folder, ".java")) {
                used.addAll(found(IN_SOURCE, source));
            }
        }
        assertThat(there).as("keys that templates name").containsAll(named);
        used.addAll(named);
        there.removeAll(used);
        assertThat(there).as("keys that nobody uses").isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws Exception {
        List<String> literal = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            collectWords(parse(template), template.getFileName().toString(), literal);
        }
        assertThat(literal).isEmpty();
    }

    private static void collectWords(Node node, String file, List<String> literal) {
        if (node.getNodeType() == Node.TEXT_NODE && saysSomething(node.getTextContent())) {
            literal.add(file + ": " + node.getTextContent().strip());
        }
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) node.getAttributes().item(i);
            if (SPOKEN.contains(attribute.getName()) && saysSomething(attribute.getValue())) {
                literal.add(file + ": " + attribute.getName() + "=" + attribute.getValue());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collectWords(child, file, literal);
        }
    }

    private static boolean saysSomething(String text) {
        return text.chars().anyMatch(Character::isLetter) && !KEYS_OF_THE_KEYBOARD.contains(text.strip());
    }

    private static Node parse(Path template) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        String text = Files.readString(template).replace("<!DOCTYPE html>", "");
        try (Reader reader = new java.io.StringReader("<template>" + text + "</template>")) {
            return builder.parse(new InputSource(reader));
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(message);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(suffix)).toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

}
