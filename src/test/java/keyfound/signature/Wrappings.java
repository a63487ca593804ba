package keyfound.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import keyfound.signature.phrase.FailureWords;

/// Wraps an error text the way logs do, and puts it among the output of unrelated tools.
public final class Wrappings {

    /// Ordinary output, written for these tests in the forms of the tools; `#` is a
    /// number, `@` a name, `%` a digest.
    private static final List<List<String>> NOISE = List.of(
            List.of("Pulling from library/@", "%: Pulling fs layer", "%: Waiting", "%: Verifying Checksum",
                    "%: Download complete", "%: Pull complete", "Digest: sha256:%%%%",
                    "Status: Downloaded newer image for @:latest"),
            List.of("Get:# http://archive.local/debian stable/main amd64 @ amd64 1.#-# [# kB]",
                    "Selecting previously unselected package @.", "Preparing to unpack .../@_1.#_amd64.deb ...",
                    "Unpacking @ (1.#-#) ...", "Setting up @ (1.#-#) ...", "Processing triggers for @ (2.#) ..."),
            List.of("2024-03-1# 10:11:## status installed @:amd64 1.#-1",
                    "2024-03-1# 10:11:## status unpacked @:all 2.#", "2024-03-1# 10:11:## install @:amd64 <none> 0.#",
                    "2024-03-1# 10:11:## configure @:amd64 1.# <none>"),
            List.of("# silly fetch manifest @^1.#.0", "# http fetch GET 200 http://registry.local/@ #ms (cache hit)",
                    "# verbose stack trace off for @", "# info lifecycle @~install: @", "npm http fetch GET 200 @ #ms",
                    "added # packages in #s", "# timing idealTree Completed in #ms"),
            List.of("Collecting @==1.#", "  Downloading @-1.#-py3-none-any.whl (# kB)",
                    "     ---------------------------------------- #.#/#.# MB 12.3 MB/s eta 0:00:00",
                    "Requirement already satisfied: @>=1.# in ./venv/lib/python3.11/site-packages (1.#)",
                    "Installing collected packages: @", "Successfully installed @-1.#"),
            List.of("[INFO] Scanning for projects...", "[INFO] --- compiler:3.#:compile (default-compile) @ @ ---",
                    "[INFO] Compiling # source files to target/classes",
                    "Downloading from central: https://repo.local/@.jar",
                    "Downloaded from central: https://repo.local/@.jar (# kB at #.# MB/s)",
                    "[INFO] Total time:  #.# s"),
            List.of("> Task :@:compileJava UP-TO-DATE", "> Task :@:processResources NO-SOURCE", "> Task :@:jar",
                    "# actionable tasks: # executed, # up-to-date"),
            List.of("   Compiling @ v0.#.#", "  Downloaded @ v1.#.#",
                    "    Finished `dev` profile [unoptimized] in #.##s", "     Running `target/debug/@`",
                    "    Updating crates.io index"),
            List.of("[   ##.#####] usb 1-#: new high-speed USB device number # using xhci_hcd",
                    "[   ##.#####] EXT4-fs (sda#): mounted filesystem with ordered data mode",
                    "[   ##.#####] eth#: link is up, 1000 Mbps", "[   ##.#####] audit: type=1400 audit(#)"),
            List.of("10.0.0.# - - [12/Mar/2024:10:11:## +0000] \"GET /@ HTTP/1.1\" 200 # \"-\" \"curl/8.#\"",
                    "10.0.0.# - - [12/Mar/2024:10:11:## +0000] \"POST /@ HTTP/1.1\" 201 # \"-\" \"Mozilla/5.0\"",
                    "10.0.0.# - @ [12/Mar/2024:10:11:## +0000] \"GET /static/@.css HTTP/1.1\" 304 0"),
            List.of("I0312 10:11:##.######       # kubelet.go:#] \"SyncLoop ADD\" source=\"api\" pods=[\"default/@\"]",
                    "I0312 10:11:##.######       # reconciler.go:#] operationExecutor.VerifyControllerAttachedVolume started",
                    "I0312 10:11:##.######       # status_manager.go:#] \"Patching pod status\" pod=\"default/@\""),
            List.of("Mar 12 10:11:## host# systemd[1]: Starting @.service - Start @...",
                    "Mar 12 10:11:## host# systemd[1]: Started @.service.",
                    "Mar 12 10:11:## host# CRON[#]: (root) CMD (run @)",
                    "Mar 12 10:11:## host# sshd[#]: Accepted publickey for @ from 10.0.0.# port # ssh2"),
            List.of("2024-03-12 10:11:##.### UTC [#] LOG:  checkpoint starting: time",
                    "2024-03-12 10:11:##.### UTC [#] LOG:  checkpoint complete: wrote # buffers",
                    "2024-03-12 10:11:##.### UTC [#] LOG:  connection received: host=10.0.0.# port=#"),
            List.of("1:M 12 Mar 2024 10:11:##.### * Background saving started by pid #",
                    "1:M 12 Mar 2024 10:11:##.### * DB saved on disk",
                    "1:M 12 Mar 2024 10:11:##.### * Ready to accept connections"),
            List.of("asset @.js # KiB [emitted] [minimized] (name: @)", "  modules by path ./src/ # KiB",
                    "webpack 5.#.# compiled successfully in # ms",
                    "<i> [webpack-dev-server] Loopback: http://localhost:#/"),
            List.of("aws_instance.@: Refreshing state... [id=i-%]", "aws_instance.@: Still creating... [##s elapsed]",
                    "aws_instance.@: Creation complete after #s [id=i-%]",
                    "Terraform has been successfully initialized!"),
            List.of("TASK [@ : install packages] ************************************", "ok: [host#]",
                    "changed: [host#]", "PLAY [@] *********************************************************",
                    "Gathering Facts"),
            List.of("tests/test_@.py ........                                                [ ##%]",
                    "collected # items", "platform linux -- Python 3.11.#, pytest-8.#.#, pluggy-1.#.#"),
            List.of("=== RUN   Test@", "--- PASS: Test@ (0.##s)", "ok  \texample.local/@\t0.###s", "PASS"),
            List.of("{\"level\":\"info\",\"ts\":17103#####.#,\"msg\":\"request served\",\"path\":\"/@\",\"status\":200}",
                    "{\"level\":\"debug\",\"ts\":17103#####.#,\"msg\":\"cache lookup\",\"key\":\"@\",\"hit\":true}"),
            List.of("level=info ts=2024-03-12T10:11:##.###Z caller=main.go:# msg=\"listening\" addr=:#",
                    "level=debug ts=2024-03-12T10:11:##.###Z caller=sync.go:# msg=\"tick\" took=#ms"),
            List.of("2024-03-12 10:11:##.###  INFO # --- [           main] o.s.b.w.e.tomcat.TomcatWebServer : Tomcat started on port #",
                    "2024-03-12 10:11:##.### DEBUG # --- [  worker-#] c.e.@Service : loaded # rows in # ms"));

    private static final List<String> NAMES = List.of("libfoo", "alpha", "orders", "gateway", "billing", "core-utils",
            "zlib1g", "reports", "left-pad", "widgets", "beta-api", "cache");

    /// `%s` is the error text. All forms say that it is grave, as the forms of real logs
    /// do.
    private static final List<String> FORMS = List.of("2024-03-1# 10:11:##,### ERROR [worker-#] %s",
            "2024-03-1# 10:11:##.### ERROR #### --- [  worker-1#] com.example.Job : %s",
            "E031# 10:11:##.######   #####] %s", "E031# 10:11:##.######       # controller.go:###] %s",
            "level=error ts=2024-03-1#T10:11:##Z pid=### err=\"%s\"", "2024/03/1# 10:11:## [error] 31§31: *1 %s",
            "[2024-03-1#T10:11:##Z ERROR app::worker] %s", "2024-03-1#T10:11:##.###Z ERROR %s",
            "[ERROR] [#######.###] %s", "[2024/03/1# 10:11:##.### +08:00] [FATAL] [thread=##] %s", "ERROR: %s",
            "error: %s", "%s", "app_#  | 2024-03-1# 10:11:## [####] FATAL: %s",
            "12/Mar/2024:10:11:## +0000 CRITICAL %s", "##[error]%s", "2024-03-1#T10:11:##.#######Z ##[error]%s",
            "\u001b[31mERROR\u001b[0m %s", "\u001b[1;31m%s\u001b[0m", "1:M 12 Mar 2024 10:11:##.### ERROR %s",
            "Mar 1# 10:11:## host## app[####]: ERROR %s", "ERROR | 10:11:## | %s", "10%|█    |\r50%|███  |\r%s",
            "12 | ERROR %s", "[main] ERROR com.example.Main - %s", "2024-03-12 10:11:## - root - ERROR - %s");

    private final Random random;

    public Wrappings(Random random) {
        this.random = random;
    }

    /// @param line 1-based line on which the error stands
    public record Wrapped(String paste, int line) {
    }

    /// The error in one of the forms, with up to twenty lines of one or two tools around
    /// it.
    public Wrapped around(String error) {
        List<String> above = noise();
        List<String> below = noise();
        List<String> lines = new ArrayList<>(above);
        lines.add(form(error));
        lines.addAll(below);
        return new Wrapped(String.join(this.random.nextBoolean() ? "\n" : "\r\n", lines), above.size() + 1);
    }

    /// Forms without a level only for errors that say themselves that something failed.
    private String form(boolean plain) {
        while (true) {
            String form = FORMS.get(this.random.nextInt(FORMS.size()));
            String upper = form.toUpperCase(Locale.ROOT);
            boolean level = upper.contains("ERROR") || upper.contains("FATAL") || upper.contains("CRITICAL")
                    || form.startsWith("E0");
            if (level || plain) {
                return form;
            }
        }
    }

    private String form(String error) {
        if (this.random.nextInt(12) == 0) {
            return json(error);
        }
        String form = form(FailureWords.inText(error));
        int at = form.indexOf("%s");
        return filled(form.substring(0, at)) + error + form.substring(at + 2);
    }

    private static String json(String error) {
        StringBuilder json = new StringBuilder(
                "{\"ts\":\"2024-03-12T10:11:12Z\",\"level\":\"error\",\"pid\":17,\"msg\":\"");
        for (int i = 0; i < error.length(); i++) {
            char c = error.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            }
            else if (c == '\t') {
                json.append("\\t");
            }
            else if (c > 0x7f && c % 2 == 0) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
            else {
                json.append(c);
            }
        }
        return json.append("\"}").toString();
    }

    private List<String> noise() {
        List<String> lines = new ArrayList<>();
        List<String> tool = NOISE.get(this.random.nextInt(NOISE.size()));
        int count = this.random.nextInt(11);
        for (int i = 0; i < count; i++) {
            lines.add(filled(tool.get(this.random.nextInt(tool.size()))));
        }
        return lines;
    }

    /// Marks in the text are replaced, but for GitHub's own `##[`.
    private String filled(String template) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (template.startsWith("##[", i)) {
                text.append("##[");
                i += 2;
            }
            else if (c == '§') {
                text.append('#');
            }
            else if (c == '#') {
                text.append(this.random.nextInt(10));
            }
            else if (c == '@') {
                text.append(NAMES.get(this.random.nextInt(NAMES.size())));
            }
            else if (c == '%'
                    && (template.indexOf("%:") == i || template.contains("sha256") || template.contains("i-%"))) {
                text.append(String.format(Locale.ROOT, "%012x", this.random.nextLong() & 0xffffffffffffL));
            }
            else {
                text.append(c);
            }
        }
        return text.toString();
    }

}
