package keyfound.web.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.SafeHtml;
import keyfound.web.site.Addresses;

/// Describes a page in the vocabulary of schema.org, as JSON-LD.
@Component
public final class StructuredData {

    /// Of the answers that a page of many questions tells again.
    private static final int MOST_UNITS = 8_000;

    private final JsonMapper json;

    private final Addresses addresses;

    StructuredData(JsonMapper json, Addresses addresses) {
        this.json = json;
        this.addresses = addresses;
    }

    /// A page with one question: https://schema.org/QAPage.
    public SafeHtml qaPage(Entry entry, String address) {
        Map<String, Object> page = page("QAPage", entry.question().text(), entry.lang(), address);
        page.put("mainEntity", question(entry, address));
        return print(page);
    }

    /// A page with many questions: https://schema.org/FAQPage. Every answer is on the
    /// page already, so only the first ones are told again.
    public SafeHtml faqPage(Collection collection, List<Entry> entries, String address) {
        Map<String, Object> page = page("FAQPage", collection.title(), collection.lang(), address);
        page.put("mainEntity",
                first(entries).stream()
                    .map(entry -> question(entry, this.addresses.absolute(Addresses.entry(entry.id()))))
                    .toList());
        return print(page);
    }

    private static List<Entry> first(List<Entry> entries) {
        int count = 0;
        int units = 0;
        while (count < entries.size() && units < MOST_UNITS) {
            units += entries.get(count).answer().html().html().length();
            count++;
        }
        return entries.subList(0, count);
    }

    /// The site with its search box: https://schema.org/WebSite.
    public SafeHtml site(String name) {
        String home = this.addresses.absolute("/");
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@context", "https://schema.org");
        site.put("@type", "WebSite");
        site.put("name", name);
        site.put("url", home);
        site.put("potentialAction", Map.of("@type", "SearchAction", "target", home + "search?q={search_term_string}",
                "query-input", "required name=search_term_string"));
        return print(site);
    }

    private static Map<String, Object> page(String type, String name, String lang, String address) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "https://schema.org");
        page.put("@type", type);
        page.put("name", name);
        page.put("inLanguage", lang);
        page.put("url", address);
        return page;
    }

    private static Map<String, Object> question(Entry entry, String address) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("@type", "Answer");
        answer.put("text", entry.answer().html().html());
        answer.put("url", address);
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("@type", "Question");
        question.put("name", entry.question().text());
        question.put("text", entry.question().text());
        question.put("url", address);
        question.put("answerCount", 1);
        question.put("acceptedAnswer", answer);
        return question;
    }

    /// Escapes `<`: in a string it would let a text end the script element.
    private SafeHtml print(Map<String, Object> facts) {
        return new SafeHtml(this.json.writeValueAsString(facts).replace("<", "\\u003c"));
    }

}
