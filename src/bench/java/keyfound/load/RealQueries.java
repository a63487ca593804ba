package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people asked of the entries of `RealFaq`, by kind. Pastes longer than any of
/// theirs are several of theirs, one below the other.
///
/// @param searches texts by kind, in a mixed order that is always the same
/// @param typed the same for what is typed so far
record RealQueries(SequencedMap<String, List<String>> searches, SequencedMap<String, List<String>> typed) {

    private static final int KIB = 1024;

    private static final int PASTES = 40;

    static RealQueries read(Path corpora, RealFaq faq) throws IOException {
        Map<String, List<String>> brought = new LinkedHashMap<>();
        for (String set : List.of("stackfaq", "rustc", "faq-zh-dev", "faq-en-dev")) {
            for (String line : Files.readAllLines(corpora.resolve(set).resolve("queries.jsonl"))) {
                JsonNode query = JsonMapper.shared().readTree(line);
                brought.computeIfAbsent(query.get("kind").asString(), _ -> new ArrayList<>())
                    .add(query.get("query").asString());
            }
        }
        Random random = new Random(3);
        brought.values().forEach(texts -> Collections.shuffle(texts, random));
        List<String> titles = new ArrayList<>(faq.titles());
        Collections.shuffle(titles, random);
        SequencedMap<String, List<String>> searches = new LinkedHashMap<>();
        searches.put("one word", titles.stream().map(title -> longest(title.split("\\W+", -1))).toList());
        searches.put("title", titles);
        searches.put("question", brought.getOrDefault("question", List.of()));
        searches.put("log line", brought.getOrDefault("logline", List.of()));
        searches.put("what rustc printed", brought.getOrDefault("paste", List.of()));
        searches.put("paste of 100 lines", pastes(brought.getOrDefault("logblock", List.of()), 100, Integer.MAX_VALUE));
        searches.put("paste of 256 KiB",
                pastes(brought.getOrDefault("logblock", List.of()), Integer.MAX_VALUE, 256 * KIB));
        SequencedMap<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("typed: one letter", beginnings(titles, 1));
        typed.put("typed: three letters", beginnings(titles, 3));
        typed.put("typed: four letters", beginnings(titles, 4));
        typed.put("typed: six letters", beginnings(titles, 6));
        typed.put("typed: a word and a half",
                titles.stream().filter(title -> title.length() > 14).map(title -> title.substring(0, 14)).toList());
        return new RealQueries(searches, typed);
    }

    private static List<String> beginnings(List<String> titles, int letters) {
        return titles.stream()
            .map(title -> longest(title.split("\\W+", -1)))
            .filter(word -> word.length() >= letters)
            .map(word -> word.substring(0, letters))
            .toList();
    }

    private static String longest(String... words) {
        String longest = "error";
        for (String word : words) {
            longest = (word.length() > longest.length()) ? word : longest;
        }
        return longest;
    }

    private static List<String> pastes(List<String> blocks, int lines, int bytes) {
        List<String> pastes = new ArrayList<>();
        int next = 0;
        while (pastes.size() < PASTES) {
            StringBuilder paste = new StringBuilder();
            for (int line = 0; line < lines && paste.length() < bytes;) {
                for (String each : blocks.get(next++ % blocks.size()).split("\n", -1)) {
                    if (line++ < lines) {
                        paste.append(each).append('\n');
                    }
                }
            }
            pastes.add(paste.substring(0, Math.min(bytes, paste.length())));
        }
        return pastes;
    }

}
