package keyfound.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import keyfound.browser.ShardWriter;
import keyfound.entry.Answer;
import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceOutline;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.settings.Incident;
import keyfound.text.Sha256;
import keyfound.text.analysis.Stemmer;

/// Fetches every page of a server from the server, so that the files say what it says to
/// a stranger: nobody is asked who they are to read a file.
public final class StaticSite {

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private static final List<String> PAGES = List.of("/", "/search", "/collections", "/tags", "/browse");

    private static final List<String> FILES = List.of("/favicon.ico", "/icon.svg", "/icon.png", "/icon-192.png",
            "/icon-512.png", "/site.webmanifest", "/llms.txt", "/llms-full.txt", "/assets/redaction.js");

    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>; rel=\"next\"");

    /// What the server writes as text; a file beside the entries stays as it is.
    private static final Pattern TEXT = Pattern.compile("(?!files/).*\\.(?:md|txt)");

    private static final Pattern HTML = Pattern.compile("text/html\\b.*");

    private static final String SCRIPT = "/keyfound/browser/";

    /// The server makes the next pages while one is written.
    private static final int AT_ONCE = 4;

    private static final int EDITION_DIGITS = 16;

    /// Names what the server printed into a page; `web` answers 304 where it is the same.
    private static final String PAGE = "Keyfound-Page";

    private static final int OK = 200;

    private static final int NOT_MODIFIED = 304;

    private static final int TOO_MANY = 429;

    private static final int SERVER_FAILED = 500;

    private static final int MOST_TRIES = 6;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final URI server;

    private final Publisher publisher;

    private final String url;

    private final HttpClient client = HttpClient.newHttpClient();

    private final Set<String> seen = new HashSet<>();

    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /// Whether the same program made the folder, so that pages need not be printed again.
    private boolean samePages;

    /// @param server on this machine
    /// @param url public address of the site without a slash at its end; empty when there
    /// is none
    public StaticSite(URI server, Publisher publisher, String url) {
        this.server = server;
        this.publisher = publisher;
        this.url = url;
    }

    /// The setting of the public address for the server that is exported.
    public static String settingFor(String url) {
        return url.isEmpty() ? PageLinks.NOWHERE : url;
    }

    /// @return a line for people that says what was done
    public String write(Path folder) throws IOException, InterruptedException {
        refuseWhatNobodyReads();
        byte[] script = ofScript("search.js");
        SiteFolder site = SiteFolder.open(folder);
        Optional<String> hash = ThisProgram.hash();
        String program = Sha256.hex(hash.orElse("unknown") + "\n" + this.url);
        String by = program + " " + state();
        if (ThisProgram.isJar() && site.madeBy().equals(by) && site.isWhole()) {
            return site.untouched().toString();
        }
        this.samePages = hash.isPresent() && site.madeBy().startsWith(program + " ");
        writePages(site);
        writeIndex(site, script);
        HostFiles.write(site, this.publisher.read(StaticSite::moved));
        return site.finish(by).toString();
    }

    /// Names the content, its history and the settings, as the server does in the tag of
    /// every page. A program that was started from its classes has another name each
    /// time.
    private String state() throws IOException, InterruptedException {
        return ThisProgram.isJar() ? answer(request("/", "en"), "/").headers().firstValue("ETag").orElse("none") : "";
    }

    private void refuseWhatNobodyReads() throws IOException {
        boolean something = this.publisher.readAll(all -> !all.catalog().entries().isEmpty());
        if (something && this.publisher.read(seen -> seen.catalog().entries().isEmpty())) {
            throw new FileSystemException("export", null,
                    "files ask nobody to sign in, and without that nothing may be read here; "
                            + "keyfound.access.anonymous=true exports what no rule hides ("
                            + Incident.NOTHING_OPEN.code() + ")");
        }
    }

    /// @param file that the build of the script made
    private static byte[] ofScript(String file) throws IOException {
        try (@Nullable
        InputStream in = StaticSite.class.getResourceAsStream(SCRIPT + file)) {
            if (in == null) {
                throw new FileSystemException("export", null,
                        "the program was started from its sources, which lack the "
                                + "search script; use the jar that ./mvnw package makes ("
                                + Incident.SCRIPT_MISSING.code() + ")");
            }
            return in.readAllBytes();
        }
    }

    private void writePages(SiteFolder site) throws IOException, InterruptedException {
        for (String lang : LANGUAGES) {
            PAGES.forEach(address -> want(address, lang));
            this.publisher.read(publication -> {
                publication.catalog().entries().forEach(entry -> want(entry.id().path(), lang));
                publication.catalog().collections().forEach(each -> want("/c/" + each.id(), lang));
                return true;
            });
        }
        FILES.forEach(address -> want(address, "en"));
        if (!this.url.isEmpty()) {
            want("/feed.atom", "en");
            want("/sitemap.xml", "en");
        }
        Deque<Asked> asked = new ArrayDeque<>();
        while (!this.wanted.isEmpty() || !asked.isEmpty()) {
            while (!this.wanted.isEmpty() && asked.size() < AT_ONCE) {
                asked.add(asked(this.wanted.remove(), site));
            }
            write(asked.remove(), site);
        }
        writeNotFound(site);
    }

    private Asked asked(Wanted page, SiteFolder site) throws IOException {
        Optional<FileRecord> before = this.samePages ? site.before(page.file()).filter(each -> !each.page().isEmpty())
                : Optional.empty();
        Optional<byte[]> made = before.isPresent() ? site.asMade(before.get()) : Optional.empty();
        HttpRequest request = made.isPresent()
                ? HttpRequest.newBuilder(request(page.address(), page.lang()), (name, value) -> true)
                    .header(PAGE, before.orElseThrow().page())
                    .build()
                : request(page.address(), page.lang());
        return new Asked(page, request, this.client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()), made);
    }

    /// @param address path of the server, with its query
    private void want(String address, String lang) {
        String own = SiteFiles.isPage(address) ? lang : "en";
        String asked = address.startsWith("/search?") ? "/search" : address;
        SiteFiles.of(asked, own)
            .filter(this.seen::add)
            .ifPresent(file -> this.wanted.add(new Wanted(asked, own, file)));
    }

    private void write(Asked asked, SiteFolder site) throws IOException, InterruptedException {
        Wanted page = asked.page();
        HttpResponse<byte[]> answer = answer(asked);
        if (answer.statusCode() == NOT_MODIFIED) {
            keep(site.before(page.file()).orElseThrow(), asked.made().orElseThrow(), site);
            return;
        }
        if (answer.statusCode() != OK) {
            site.miss(page.file(), page.address(), page.lang());
            return;
        }
        answer.headers()
            .firstValue("Link")
            .map(NEXT::matcher)
            .filter(Matcher::find)
            .ifPresent(next -> want(URI.create(next.group(1)).getPath(), page.lang()));
        PageLinks links = new PageLinks(page.file(), page.lang());
        byte[] bytes = answer.body();
        if (TEXT.matcher(page.file()).matches()) {
            bytes = links.rewrittenText(new String(bytes, StandardCharsets.UTF_8), !this.url.isEmpty())
                .getBytes(StandardCharsets.UTF_8);
        }
        else if (isHtml(answer)) {
            bytes = links.rewritten(new String(bytes, StandardCharsets.UTF_8), !this.url.isEmpty())
                .getBytes(StandardCharsets.UTF_8);
        }
        site.write(new FileRecord(page.file(), Sha256.hex(bytes), page.address(), page.lang(),
                answer.headers().firstValue(PAGE).orElse("")), bytes);
        links.addresses().forEach(address -> want(address, page.lang()));
    }

    /// A page that is as it was still leads where it led.
    private void keep(FileRecord page, byte[] made, SiteFolder site) {
        site.keep(page);
        for (String file : PageLinks.files(page.file(), new String(made, StandardCharsets.UTF_8))) {
            site.before(file)
                .filter(linked -> !linked.address().isEmpty())
                .ifPresent(linked -> want(linked.address(), linked.lang()));
        }
    }

    /// What hosting services show for an address that no file stands for.
    private void writeNotFound(SiteFolder site) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(request("/nothing-is-here", "en"), "/nothing-is-here");
        site.write("404.html", new PageLinks("404.html", "en")
            .rewritten(new String(answer.body(), StandardCharsets.UTF_8), !this.url.isEmpty()));
    }

    private static boolean isHtml(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").filter(type -> HTML.matcher(type).matches()).isPresent()
                && !answer.uri().getPath().startsWith("/files/");
    }

    private HttpResponse<byte[]> answer(Asked asked) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> answer = asked.answer().get();
            return isFinal(answer) ? answer : answer(asked.request(), asked.page().address());
        }
        catch (ExecutionException _) {
            return answer(asked.request(), asked.page().address());
        }
    }

    /// A busy machine may let a request wait too long; a page must not be missing because
    /// of that.
    private HttpResponse<byte[]> answer(HttpRequest request, String address) throws IOException, InterruptedException {
        Throwable why = new IOException("nothing was asked");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                HttpResponse<byte[]> answer = this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (isFinal(answer)) {
                    return answer;
                }
                why = new IOException("status " + answer.statusCode());
            }
            catch (IOException failed) {
                why = failed;
            }
            Thread.sleep(PAUSE.multipliedBy(tries + 1));
        }
        throw new IOException(address + " was not answered: " + why, why);
    }

    private static boolean isFinal(HttpResponse<byte[]> answer) {
        return answer.statusCode() < SERVER_FAILED && answer.statusCode() != TOO_MANY;
    }

    private HttpRequest request(String address, String lang) {
        String type = SiteFiles.isPage(address) || address.equals("/nothing-is-here") ? "text/html" : "*/*";
        return HttpRequest.newBuilder(this.server.resolve(address))
            .header("Accept", type)
            .header("Accept-Language", lang)
            .build();
    }

    private void writeIndex(SiteFolder site, byte[] script) throws IOException {
        Stemmer stemmer = new Stemmer(ServiceLoader.load(Stemmer.Dictionary.class).findFirst().orElseThrow());
        Map<String, String> pieces = this.publisher.read(publication -> pieces(publication, stemmer));
        pieces.put("w", new String(ofScript("words.txt"), StandardCharsets.UTF_8));
        // two letters, a blank, the words that begin with them
        new String(ofScript("stems.txt"), StandardCharsets.UTF_8).lines()
            .forEach(line -> pieces.put("s" + line.substring(0, 2), line.substring(3)));
        for (Map.Entry<String, String> piece : pieces.entrySet()) {
            writePiece(site, piece.getKey(), piece.getValue());
        }
        site.write("search/search.js", script);
        site.write("search/edition.txt", edition(script, pieces) + "\n");
        try (InputStream in = StaticSite.class.getResourceAsStream("/keyfound/export/worker.js")) {
            site.write("search/worker.js", in.readAllBytes());
        }
    }

    /// Names this state of script and index: whoever has pieces of one may not mix them
    /// with those of another.
    private static String edition(byte[] script, Map<String, String> pieces) {
        StringBuilder hashes = new StringBuilder(Sha256.hex(script));
        pieces.forEach((name, text) -> hashes.append(name).append(Sha256.hex(text)));
        return Sha256.hex(hashes.toString()).substring(0, EDITION_DIGITS);
    }

    private static void writePiece(SiteFolder site, String name, String text) throws IOException {
        site.write("search/" + name + ".js",
                "keyfoundPiece(\"" + name + "\"," + JsonMapper.shared().writeValueAsString(text) + ");\n");
    }

    private static Map<String, String> pieces(Publication publication, Stemmer stemmer) {
        ShardWriter writer = new ShardWriter(stemmer,
                publication.catalog()
                    .collections()
                    .stream()
                    .collect(Collectors.toMap(each -> each.id().value(), Collection::title)));
        for (SourceOutline file : publication.catalog().files().values()) {
            for (EntryOutline outline : file.entries()) {
                publication.index().entry(outline.id()).ifPresent(entry -> writer.add(withFiles(entry), file));
            }
        }
        return writer.pieces();
    }

    /// Links of an answer lead to files; they begin at the root of the site.
    private static Entry withFiles(Entry entry) {
        String html = Pattern.compile(" (href|src)=\"(/[^\"#]*)")
            .matcher(entry.answer().html().html())
            .replaceAll(link -> Matcher.quoteReplacement(" " + link.group(1) + "=\""
                    + SiteFiles.of(link.group(2), "en")
                        .map(file -> SiteFiles.between("x", file))
                        .map(way -> "/" + way)
                        .orElse(link.group(2))));
        Answer answer = new Answer(new SafeHtml(html), entry.answer().prose(), entry.answer().codeBlocks(),
                entry.answer().codeSpans());
        EntryBody body = new EntryBody(entry.question(), answer, entry.errors(), entry.markdown(), entry.anchors());
        return new Entry(entry.id(), entry.collection(), entry.place(), entry.ids(), entry.labels(), body,
                entry.facts());
    }

    /// New path by old path: ids under which entries were known before.
    private static Map<String, String> moved(Publication publication) {
        Map<String, String> moved = new TreeMap<>();
        for (EntryOutline entry : publication.catalog().entries()) {
            for (EntryId alias : entry.aliases()) {
                moved.putIfAbsent(alias.path(), entry.id().path());
            }
        }
        publication.catalog().entries().forEach(entry -> moved.remove(entry.id().path()));
        return new LinkedHashMap<>(moved);
    }

    /// @param answer of the server, when it comes
    /// @param made the page as the last export made it, when it need not be printed again
    private record Asked(Wanted page, HttpRequest request, CompletableFuture<HttpResponse<byte[]>> answer,
            Optional<byte[]> made) {
    }

    /// A page or file to fetch.
    private record Wanted(String address, String lang, String file) {
    }

}
