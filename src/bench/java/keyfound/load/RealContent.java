package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/// Writes a content folder of entries that people wrote, and the log lines that others
/// brought to them: `src/bench/export.sh` exports the one and searches for the others.
///
/// Arguments: the number of entries, the folder. The system property `load.corpora` is
/// the folder of the shared corpora (`../shared/corpora`).
public final class RealContent {

    private RealContent() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path corpora = Path.of(System.getProperty("load.corpora", "../shared/corpora"));
        RealFaq faq = RealFaq.read(corpora);
        faq.write(Files.createDirectories(folder.resolve("content")), Integer.parseInt(arguments[0]));
        List<String> lines = RealQueries.read(corpora, faq).searches().get("log line");
        Files.writeString(folder.resolve("lines.json"), JsonMapper.shared().writeValueAsString(lines));
    }

}
