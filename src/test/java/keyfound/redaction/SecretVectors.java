package keyfound.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Secrets of forty kinds inside logs, JSON, stack traces and shells, and harmless texts
/// that look like some. The same seed gives the same texts.
public final class SecretVectors {

    /// By kind: how the secret is written where it leaked; several ways are separated by
    /// ` ¦ `. What stands between `«` and `»` must be hidden.
    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(Map.entry("private key",
            "-----BEGIN EC PRIVATE KEY-----\n«MHcCAQEEI‹55›\n‹64›\n‹30›==»\n-----END EC PRIVATE KEY-----"
                    + " ¦ \"key\":\"-----BEGIN PRIVATE KEY-----\\n«MIIEvQ‹60›\\n‹64›»\\n-----END PRIVATE KEY-----\\n\""),
            Map.entry("aws key id", "«AKIA‹CAPITAL 16›» ¦ AccessKeyId=«ASIA‹CAPITAL 16›»"),
            Map.entry("aws secret",
                    "aws_secret_access_key=«‹20›/‹19›» ¦ AWS_SECRET_ACCESS_KEY: \"«‹40›»\" ¦ \"SecretAccessKey\": \"«‹20›+‹19›»\""),
            Map.entry("google key", "«AIza‹35›» ¦ key=«AIza‹35›»&alt=json"),
            Map.entry("google oauth", "«ya29.‹70›» ¦ client_secret: «GOCSPX-‹28›»"),
            Map.entry("azure account key", "AccountName=acme;AccountKey=«‹86›==»;EndpointSuffix=core.windows.net"),
            Map.entry("azure signature",
                    "https://acme.blob.core.windows.net/b/x.log?sv=2024-11-04&sr=b&sig=«‹43›%3D»&se=2026-12-01"),
            Map.entry("github token", "«ghp_‹36›» ¦ https://x-access-token:«ghs_‹36›»@github.com/acme/portal.git"),
            Map.entry("github fine token", "«github_pat_‹22›_‹59›»"),
            Map.entry("gitlab token", "«glpat-‹20›» ¦ https://oauth2:«glpat-‹20›»@gitlab.local/acme/portal.git"),
            Map.entry("slack token",
                    "«xoxb-‹DIGIT 12›-‹DIGIT 13›-‹24›» ¦ https://hooks.slack.com/services/«T‹CAPITAL 8›/B‹CAPITAL 8›/‹24›»"),
            Map.entry("npm token", "«npm_‹36›» ¦ //registry.npmjs.org/:_authToken=«npm_‹36›»"),
            Map.entry("pypi token", "«pypi-AgEIcHlwaS5vcmc‹90›»"),
            Map.entry("docker token", "«dckr_pat_‹27›» ¦ docker login -u acme -p «‹16›»"),
            Map.entry("stripe key", "«sk_live_‹24›» ¦ «rk_test_‹24›» ¦ «whsec_‹32›»"),
            Map.entry("twilio key", "«SK‹hex 32›»"), Map.entry("sendgrid key", "«SG.‹22›.‹43›»"),
            Map.entry("model key", "«sk-‹48›» ¦ «sk-proj-‹60›» ¦ «sk-ant-api03-‹80›»"),
            Map.entry("huggingface token", "«hf_‹34›» ¦ HF_TOKEN=«hf_‹34›»"),
            Map.entry("vault token", "«hvs.‹40›» ¦ X-Vault-Token: «hvs.‹40›»"),
            Map.entry("telegram bot", "https://api.telegram.org/bot‹DIGIT 10›«:AA‹33›»/sendMessage"),
            Map.entry("grafana token", "«glsa_‹32›_‹hex 8›»"),
            Map.entry("jwt", "«eyJhbGciOiJIUzI1NiJ9.eyJ‹40›.‹43›» ¦ jwt=«eyJhbGciOiJSUzI1NiJ9.eyJ‹80›.‹86›»"),
            Map.entry("bearer",
                    "Authorization: Bearer «‹32›» ¦ -H 'Authorization: Bearer «‹hex 40›»' ¦ {\"authorization\":\"Bearer «‹32›»\"}"),
            Map.entry("basic", "Authorization: Basic «YWRhOmh1bnRlcjI=» ¦ Proxy-Authorization: Basic «‹24›»"),
            Map.entry("password in url",
                    "postgres://app:«‹12›»@db.internal:5432/app ¦ mongodb+srv://app:«‹12›»@c0.mongodb.local/app ¦ amqp://mq:«‹9›»@mq:5672"),
            Map.entry("password assigned", "password=«‹12›» ¦ spring.datasource.password=«‹14›» ¦ passwd: «‹10›»"),
            Map.entry("password in json",
                    "{\"user\":\"app\",\"password\":\"«‹12›»\"} ¦ {\\\"db_password\\\":\\\"«‹12›»\\\"} ¦ 'password': '«p w ‹8›»'"),
            Map.entry("password in yaml",
                    "\n  db:\n    user: app\n    password: «‹12›»\n ¦ \n- name: DB_PASSWORD\n  value: \"«‹12›»\"\n"),
            Map.entry("password in environment",
                    "DB_PASSWORD=«‹12›» ¦ export MYSQL_PWD='«‹12›»' ¦ PGPASSWORD=«‹10›» psql -h db"),
            Map.entry("connection string",
                    "Server=db;Database=app;User Id=sa;Password=«‹8›!‹3›»;Encrypt=True ¦ host=db user=app password=«‹12›» dbname=app"),
            Map.entry("command line",
                    "mysql -h db -u app -p«‹12›» app ¦ curl -u app:«‹12›» https://x.local/ ¦ redis-cli -a «‹12›» ping ¦ tool --password «‹12›» --verbose ¦ tool --api-key=«‹24›»"),
            Map.entry("cookie", "Cookie: «sid=‹26›» ¦ Set-Cookie: session=«‹26›»; Path=/; HttpOnly"),
            Map.entry("session id", "/shop;jsessionid=«‹hex 32›» ¦ PHPSESSID=«‹26›»"),
            Map.entry("e-mail", "«‹name›.‹name›@example.com» ¦ <«‹name›+ci@mail.acme.io»> ¦ mailto:«‹name›@163.com»"),
            Map.entry("ipv4", "«10.‹byte›.‹byte›.7» ¦ «203.0.113.‹byte›»:8080 ¦ tcp://«192.168.‹byte›.20»:443"),
            Map.entry("ipv6", "«2001:db8:‹hex 4›::‹hex 4›» ¦ [«fe80::‹hex 4›:‹hex 4›»]:443"),
            Map.entry("user name",
                    "/home/«‹name›»/app/x.log ¦ C:\\Users\\«‹name›»\\AppData\\x.log ¦ /Users/«‹name›»/src/x.py"),
            Map.entry("card", "«4‹card›» ¦ card: «5‹card›»"),
            Map.entry("phone", "«+49 30 90‹DIGIT 4› ‹DIGIT 2›» ¦ phone=«138‹DIGIT 8›» ¦ «+1 (415) 555-‹DIGIT 4›»")));

    /// Where it leaked. `%s` is the place.
    private static final List<String> CONTEXTS = List.of("%s",
            "2026-11-29T15:00:01.123Z ERROR 4711 --- [worker-3] c.a.Gateway : request failed: %s",
            "Nov 29 15:00:01 web-1 app[812]: level=error msg=\"cannot connect\" detail=%s",
            "java.lang.IllegalStateException: refused %s\n\tat com.acme.Gateway.call(Gateway.java:42)\n\tat com.acme.Main.main(Main.java:7)",
            "Traceback (most recent call last):\n  File \"/srv/app/run.py\", line 3, in <module>\n    connect()\nValueError: invalid value (%s)\n",
            "{\"level\":\"error\",\"ts\":1764428400.123,\"msg\":\"upstream said no\",\"detail\": %s ,\"code\":502}",
            "$ ./deploy.sh\n+ step 3 of 4\n+ %s\nexit status 1",
            "panic: %s\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/app/main.go:38 +0x45");

    private static final List<String> NAMES = List.of("ada", "grace", "alan", "barbara", "edsger", "wei", "li.na",
            "jörg", "o-brien", "kim");

    /// Texts that stay as they are. `‹…›` is filled in.
    private static final List<String> HARMLESS = List.of("commit ‹hex 40›", "HEAD is now at ‹hex 7› fix build",
            "sha256:‹hex 64›", "registry.local/app@sha256:‹hex 64›", "sha512-‹86›==", "go.sum h1:‹43›=",
            "request id ‹hex 8›-‹hex 4›-4‹hex 3›-8‹hex 3›-‹hex 12›", "X-Request-Id: ‹hex 32›",
            "trace_id=‹hex 32› span_id=‹hex 16›", "traceparent: 00-‹hex 32›-‹hex 16›-01", "ETag: \"‹hex 32›\"",
            "at 0x‹hex 12› in libc.so.6", "com.acme.Foo@‹hex 8›", "react@18.2.‹DIGIT 1› requires node >=20.1.‹DIGIT 1›",
            "@types/node@20.1.‹DIGIT 1›", "spring-core-6.2.‹DIGIT 1›.jar", "io.netty:netty-all:jar:4.1.100.‹DIGIT 1›",
            "version 10.2.3.‹DIGIT 1›", "v1.2.3.‹DIGIT 1› is out", "Chrome/120.0.6099.‹DIGIT 1› Safari/537.36",
            "Assembly Version=4.0.0.‹DIGIT 1›, Culture=neutral", "listening on 127.0.0.1:80‹DIGIT 2›",
            "bind 0.0.0.0:80‹DIGIT 2› failed", "[::1]:80‹DIGIT 2› refused", "netmask 255.255.255.0",
            "OID 1.3.6.1.4.1.311.‹DIGIT 2›", "std::vec::Vec<u‹DIGIT 1›>", "12:34:5‹DIGIT 1› started",
            "02:42:ac:11:00:0‹DIGIT 1› link up", "took 17644284‹DIGIT 5› ms", "epoch 1764428400‹DIGIT 6›",
            "sector 10‹DIGIT 6› size 53687091200", "ORA-00‹DIGIT 3›: internal error",
            "error[E0‹DIGIT 3›]: borrow of moved value", "os error ‹DIGIT 2›", "exit code 13‹DIGIT 1›",
            "HTTP/1.1 50‹DIGIT 1› Bad Gateway", "password: must be at least ‹DIGIT 1› characters",
            "Access denied for user 'app'@'localhost' (using password: YES)",
            "password authentication failed for user \"app‹DIGIT 1›\"", "password=${DB_PASSWORD}",
            "password: <redacted>", "--password is required", "usage: login [--password PASSWORD]",
            "Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
            "Unexpected token } in JSON at position ‹DIGIT 2›", "max_tokens=40‹DIGIT 2›",
            "token_type=bearer expires_in=36‹DIGIT 2›", "secrets \"db-‹DIGIT 1›\" not found",
            "secretName: my-tls-‹DIGIT 1›", "secret \"default-token-x‹DIGIT 1›2z\" missing",
            "Authorization header is missing", "WWW-Authenticate: Basic realm=\"x‹DIGIT 1›\"",
            "Basic authentication is off", "Bearer token is missing", "cookie \"sid\" was rejected",
            "session.cookie.max-age=‹DIGIT 4›", "getty@tty‹DIGIT 1›.service: failed", "logo@2x.png",
            "git@github.com:acme/portal‹DIGIT 1›.git", "org.jboss.as.server@15.0.‹DIGIT 1›.Final//org.jboss",
            "/var/lib/app/x‹DIGIT 1›.db", "/home/runner/work/x‹DIGIT 1›", "C:\\Windows\\System32\\x‹DIGIT 1›.dll",
            "GET /api/users/4‹DIGIT 1› 404", "https://example.com/home/page‹DIGIT 1›",
            "api-7d9f8b6c5-x2x4‹DIGIT 1› CrashLoopBackOff", "eth0: +12‹DIGIT 1› -3", "2026-11-29T15:00:00+0‹DIGIT 1›00",
            "555-01‹DIGIT 2›", "order 41111111111111‹DIGIT 1›", "sk-toggleable__content-‹DIGIT 1›",
            "npm_config_user_agent=npm/10.‹DIGIT 1›", "hf_hub_download failed", "AKIDESIGN‹DIGIT 1›",
            "-----BEGIN CERTIFICATE-----\nMIID‹60›\n-----END CERTIFICATE-----",
            "tests ‹DIGIT 2› | pass: ‹DIGIT 2› | fail: 0", "Compiling serde v1.0.2‹DIGIT 2›",
            "--> src/main.rs:‹DIGIT 2›:5");

    private static final Pattern FILLING = Pattern.compile("‹(name|byte|card|DIGIT \\d+|CAPITAL \\d+)›");

    private SecretVectors() {
    }

    /// @param kind of the secret; `harmless` when nothing may be hidden
    public record Vector(String kind, String text, List<String> secrets) {
    }

    public static List<Vector> secrets(int count) {
        List<String> kinds = List.copyOf(KINDS.keySet());
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = kinds.get(i % kinds.size());
            String[] ways = KINDS.getOrDefault(kind, "").split(" ¦ ", -1);
            int round = i / kinds.size();
            String marked = CONTEXTS.get((i + round) % CONTEXTS.size())
                .replace("%s", filled(ways[round % ways.length], i));
            RuleExamples.Example example = new RuleExamples.Example(kind, true, marked);
            vectors.add(new Vector(kind, example.text(), example.secrets()));
        }
        return vectors;
    }

    public static List<Vector> harmless(int count) {
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int round = i / HARMLESS.size();
            String text = CONTEXTS.get((i + round) % CONTEXTS.size())
                .replace("%s", filled(HARMLESS.get(i % HARMLESS.size()), i));
            vectors.add(new Vector("harmless", text, List.of()));
        }
        return vectors;
    }

    public static int kinds() {
        return KINDS.size();
    }

    private static String filled(String template, int seed) {
        Random random = new Random(seed);
        String filled = FILLING.matcher(template).replaceAll(filling -> {
            String[] words = filling.group(1).split(" ", -1);
            return switch (words[0]) {
                case "name" -> NAMES.get(random.nextInt(NAMES.size()));
                case "byte" -> String.valueOf(random.nextInt(256));
                case "card" -> card(random, template.charAt(filling.start() - 1));
                default -> letters(random, words[0].equals("DIGIT") ? "0123456789" : "ABCDEFGHJKLMNPQRSTUVWXYZ234567",
                        Integer.parseInt(words[1]));
            };
        });
        return RuleExamples.filled(filled, seed);
    }

    private static String letters(Random random, String alphabet, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return letters.toString();
    }

    /// The other fifteen digits of a card, the last one right.
    private static String card(Random random, char first) {
        String digits = first + "4" + letters(random, "0123456789", 13);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * ((i % 2 == 0) ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return digits.substring(1) + (10 - sum % 10) % 10;
    }

}
