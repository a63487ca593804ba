package keyfound.foreign.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tools.jackson.databind.JsonNode;

/// The JSON and XML export of phpMyFAQ, whose answers are HTML with escaped marks, and
/// the answers of its REST API (`/api/v3.0/faq/…`), whose names for the same are others.
final class PhpMyFaq {

    private PhpMyFaq() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            if (ForeignText.read(file).stripLeading().startsWith("<")) {
                readXml(file, content);
                continue;
            }
            JsonNode json = JsonFile.read(file);
            for (JsonNode each : JsonFile.list(json.has("data") ? json.path("data") : json)) {
                JsonNode faq = each.has("faq") ? each.path("faq") : each;
                if (!faq.has("question") && !faq.has("title")) {
                    throw new IllegalArgumentException(file + " is no export of phpMyFAQ: an entry has no question");
                }
                Map<String, String> values = new HashMap<>();
                faq.propertyStream().forEach(value -> values.put(value.getKey(), value.getValue().asString("")));
                if (values.getOrDefault("active", "").equals("no")) {
                    content.left().add(values.getOrDefault("id", "") + ": not active");
                    continue;
                }
                content.add(entry(values));
            }
        }
    }

    private static void readXml(Path file, ForeignContent content) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(ForeignText.read(file)));
            Map<String, String> values = new HashMap<>();
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("article")) {
                    values = new HashMap<>();
                    values.put("id", attribute(in, "id"));
                    values.put("language", attribute(in, "language"));
                }
                else if (event == XMLStreamConstants.START_ELEMENT && !in.getLocalName().equals("phpmyfaq")) {
                    String name = in.getLocalName();
                    values.put(name, in.getElementText());
                }
                else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("article")) {
                    content.add(entry(values));
                }
            }
        }
        catch (XMLStreamException broken) {
            throw new IllegalArgumentException(file + " is not XML as phpMyFAQ exports it: "
                    + CsvTable.oneLine(String.valueOf(broken.getMessage())), broken);
        }
    }

    private static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return (value == null) ? "" : value;
    }

    private static String first(Map<String, String> faq, String... names) {
        return Arrays.stream(names)
            .map(name -> faq.getOrDefault(name, ""))
            .filter(each -> !each.isBlank())
            .findFirst()
            .orElse("");
    }

    private static ForeignEntry entry(Map<String, String> faq) {
        String answer = faq.getOrDefault("answer", faq.getOrDefault("content", ""));
        String category = faq.getOrDefault("category", "");
        String group = category.isBlank() ? "imported"
                : category.substring(category.lastIndexOf(">>") + (category.contains(">>") ? 2 : 1)).strip();
        return new ForeignEntry(faq.getOrDefault("id", ""), group,
                CsvTable.oneLine(HtmlMarkdown.unescaped(faq.getOrDefault("question", faq.getOrDefault("title", "")))),
                HtmlMarkdown.of(answer.contains("&lt;") ? HtmlMarkdown.unescaped(answer) : answer),
                CsvTable.tags(faq.getOrDefault("keywords", "")),
                faq.getOrDefault("language", faq.getOrDefault("lang", "")),
                ForeignOrigin.of(faq.getOrDefault("link", ""))
                    .changed(first(faq, "last_modified", "updated", "date", "data", "created")));
    }

}
