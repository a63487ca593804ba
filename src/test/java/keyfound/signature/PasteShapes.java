package keyfound.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/// The ways in which people bring one message: each makes a paste of it.
final class PasteShapes {

    private static final Map<String, BiFunction<String, Random, String>> SHAPES = new LinkedHashMap<>();

    static {
        add("bare", (message, chance) -> message);
        add("a box of k9s", PasteShapes::boxed);
        add("an event of Kubernetes", (message, chance) -> """
                Events:
                  Type     Reason     Age                From     Message
                  ----     ------     ----               ----     -------
                  Normal   Pulled     %1$dm              kubelet  Container image already present on machine
                  Warning  Failed     %1$ds (x%2$d over 5m)  kubelet  %3$s
                """.formatted(2 + chance.nextInt(40), 2 + chance.nextInt(9), message));
        add("colours written out",
                (message, chance) -> "\\u001b[32mstep %d done\\u001b[0m\\r\\n\\u001b[31mERROR\\u001b[0m %s\\r\\n"
                    .formatted(chance.nextInt(90), message));
        add("line breaks written out",
                (message, chance) -> "cloning into the work folder\\nERROR: %s\\nleft after %d s\\n".formatted(message,
                        chance.nextInt(90)));
        add("a JSON string", (message, chance) -> "{\"exitCode\": 1, \"output\": \"cloning\\n%s\\nleft after %d s\\n\"}"
            .formatted(message.replace("\\", "\\\\").replace("\"", "\\\""), chance.nextInt(90)));
        add("npm", (message, chance) -> """
                npm ERR! %s
                npm ERR!
                npm ERR! A complete log of this run can be found in:
                npm ERR!     /root/.npm/_logs/2025-03-02T10_11_%d_345Z-debug-0.log
                """.formatted(message, 10 + chance.nextInt(40)));
        add("PowerShell", (message, chance) -> """
                %s
                At C:\\scripts\\deploy.ps1:%d char:5
                +     Start-Shop -Name $shop -Port 8080
                +     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                    + CategoryInfo          : NotSpecified: (:) [Start-Shop], ShopFault
                    + FullyQualifiedErrorId : ShopFault,Shop.StartShopCommand
                """.formatted(message, 1 + chance.nextInt(90)));
        add("PowerShell with its command", (message, chance) -> """
                Start-Shop : %s
                At line:1 char:%d
                + Start-Shop -Name $shop
                + ~~~~~~~~~~~~~~~~~~~~~~
                    + CategoryInfo          : NotSpecified: (:) [Start-Shop], ShopFault
                    + FullyQualifiedErrorId : ShopFault,Shop.StartShopCommand
                """.formatted(message, 1 + chance.nextInt(9)));
        add("GitHub Actions", (message, chance) -> """
                2025-03-02T10:11:12.1234567Z ##[group]Run make deploy
                2025-03-02T10:11:12.1234567Z make deploy
                2025-03-02T10:11:12.1290000Z shell: /usr/bin/bash -e {0}
                2025-03-02T10:11:12.1290001Z ##[endgroup]
                2025-03-02T10:11:13.%d41000Z ##[error]%s
                2025-03-02T10:11:14.0230000Z ##[error]Process completed with exit code 1.
                """.formatted(10 + chance.nextInt(80), message));
        add("GitHub Actions with its job", (message, chance) -> """
                deploy	Run make	2025-03-02T10:11:12.1234567Z make deploy
                deploy	Run make	2025-03-02T10:11:12.1290000Z copied %d files
                deploy	Run make	2025-03-02T10:11:13.4410000Z %s
                deploy	Run make	2025-03-02T10:11:14.0230000Z ##[error]Process completed with exit code 1.
                """.formatted(chance.nextInt(90), message));
        add("Docker Compose", (message, chance) -> """
                db-1   | LOG:  database system is ready to accept connections
                api-1  | listening on port 80%d
                api-1  | %s
                api-1 exited with code 1
                """.formatted(10 + chance.nextInt(80), message));
        add("BuildKit", (message, chance) -> """
                #7 [3/5] RUN make deploy
                #7 0.412 copied %d files
                #7 3.871 %s
                #7 ERROR: process "/bin/sh -c make deploy" did not complete successfully: exit code: 1
                """.formatted(chance.nextInt(90), message));
        add("pytest", (message, chance) -> """
                =================================== FAILURES ===================================
                __________________________________ test_shop ___________________________________

                    def test_shop():
                >       start(%d)
                E       %s

                tests/test_shop.py:19: ShopFault
                ========================= 1 failed, 13 passed in 0.31s =========================
                """.formatted(chance.nextInt(90), message));
        add("Jest", (message, chance) -> """
                 FAIL  src/shop.test.js
                  ● shop › starts

                    %s

                      14 |   const shop = new Shop();
                    > 15 |   shop.start(%d);
                         |        ^
                      16 | });

                      at Object.start (src/shop.test.js:15:8)

                Test Suites: 1 failed, 3 passed, 4 total
                """.formatted(message, chance.nextInt(90)));
        add("the cause of a Java trace", (message, chance) -> """
                Exception in thread "main" java.lang.IllegalStateException: could not start the shop
                	at com.example.shop.Main.main(Main.java:%d)
                Caused by: %s
                	at com.example.shop.Store.open(Store.java:88)
                	... 23 more
                """.formatted(10 + chance.nextInt(80), message));
        add("quoted mail", (message, chance) -> """
                On Monday Ann wrote:
                > it stopped again, the log ends so:
                >
                > copied %d files
                > %s
                > >
                Any idea?
                """.formatted(chance.nextInt(90), message));
        add("quoted twice", (message, chance) -> "> > copied %d files\n> > %s\n> what about this?\n"
            .formatted(chance.nextInt(90), message));
        add("a fence of Markdown", (message, chance) -> """
                I upgraded to version %d yesterday and now I get this:

                ```console
                $ shop start
                %s
                ```

                It worked before. Any idea?
                """.formatted(chance.nextInt(90), message));
        add("a fence of tildes", (message, chance) -> "~~~\n%s\n~~~\n".formatted(message));
        add("a prompt of Windows", (message, chance) -> "C:\\work>shop start --port %d\n%s\n\nC:\\work>\n"
            .formatted(8000 + chance.nextInt(90), message));
        add("a prompt of a shell", (message, chance) -> "ann@host%d:~/shop$ make deploy\n%s\nann@host:~/shop$\n"
            .formatted(chance.nextInt(90), message));
        add("Terraform", (message, chance) -> """
                ╷
                │ Error: %s
                │
                │   on main.tf line %d, in resource "shop_host" "main":
                │   18:   name = var.name
                │
                ╵
                """.formatted(message, chance.nextInt(90)));
        add("Ansible", (message, chance) -> """
                TASK [start the shop] **********************************************************
                fatal: [web%d.shop.internal]: FAILED! => {"changed": false, "msg": "%s"}

                PLAY RECAP *********************************************************************
                web1.shop.internal         : ok=1    changed=0    unreachable=0    failed=1    skipped=0
                """.formatted(chance.nextInt(9), message.replace("\\", "\\\\").replace("\"", "\\\"")));
        add("pods of kubectl",
                (message, chance) -> "[pod/api-7d9f8b6c5-x2x9z/api] ready\n[pod/api-7d9f8b6c5-x2x9z/api] %s\n"
                    .formatted(message));
        add("a chat",
                (message, chance) -> "Ann  10:%d AM\nhey, does anybody know this one?\n%s\nBob  10:59 AM\nhm, no idea\n"
                    .formatted(10 + chance.nextInt(40), message));
        add("Jenkins", (message, chance) -> """
                [Pipeline] sh
                + make deploy
                copied %d files
                %s
                [Pipeline] }
                [Pipeline] // stage
                [Pipeline] End of Pipeline
                ERROR: script returned exit code 2
                Finished: FAILURE
                """.formatted(chance.nextInt(90), message));
        add("a journal", (message, chance) -> """
                Mar 02 10:11:12 web1 systemd[1]: Starting shop.service - The shop...
                Mar 02 10:11:13 web1 shop[%1$d]: %2$s
                Mar 02 10:11:13 web1 systemd[1]: shop.service: Failed with result 'exit-code'.
                """.formatted(1000 + chance.nextInt(9000), message));
        add("make", (message, chance) -> "cc -O2 -o shop shop.c\n%s\nmake: *** [Makefile:%d: shop] Error 1\n"
            .formatted(message, chance.nextInt(90)));
    }

    static {
        add("broken at blanks, as read off a picture", PasteShapes::broken);
        add("gdb", (message, chance) -> """
                terminate called after throwing an instance of 'shop::Fault'
                  what():  %s

                Program received signal SIGABRT, Aborted.
                0x00007f3a1c2b9d%d in raise () from /lib/x86_64-linux-gnu/libc.so.6
                (gdb) bt
                #0  0x00007f3a1c2b9d30 in raise () from /lib/x86_64-linux-gnu/libc.so.6
                #1  0x000055d1a2b3c4d5 in shop::open (port=8080) at shop.cc:41
                """.formatted(message, 10 + chance.nextInt(80)));
        add("systemctl status", (message, chance) -> """
                × shop.service - The shop
                     Loaded: loaded (/etc/systemd/system/shop.service; enabled; preset: enabled)
                     Active: failed (Result: exit-code) since Sun 2025-03-02 10:11:%1$d UTC; 3s ago
                   Main PID: 41%1$d (code=exited, status=1/FAILURE)

                Mar 02 10:11:12 web1 systemd[1]: Started shop.service - The shop.
                Mar 02 10:11:13 web1 shop[41%1$d]: %2$s
                Mar 02 10:11:13 web1 systemd[1]: shop.service: Main process exited, code=exited, status=1/FAILURE
                Mar 02 10:11:13 web1 systemd[1]: shop.service: Failed with result 'exit-code'.
                """.formatted(10 + chance.nextInt(40), message));
        add("kubectl logs below the list of pods", (message, chance) -> """
                $ kubectl get pods
                NAME                        READY   STATUS             RESTARTS      AGE
                shop-api-6c8f9d7b54-x2x9z   1/1     Running            %d (41s ago)   5m
                $ kubectl logs shop-api-6c8f9d7b54-x2x9z
                starting the shop
                %s
                """.formatted(2 + chance.nextInt(7), message));
        add("a question with the error in backticks",
                (message, chance) -> "Why do I get `%s` after %d minutes?".formatted(message, 2 + chance.nextInt(50)));
        add("a Chinese report", (message, chance) -> "报错：%s，如何解决？".formatted(message));
        add("Chinese brackets", (message, chance) -> "启动时出现「%s」，怎么办？".formatted(message));
        add("curled quotation marks", (message, chance) -> "启动时提示“%s”是什么原因？".formatted(message));
    }

    private PasteShapes() {
    }

    private static void add(String name, BiFunction<String, Random, String> shape) {
        SHAPES.put(name, shape);
    }

    static Map<String, BiFunction<String, Random, String>> all() {
        return SHAPES;
    }

    /// Wrapped at the width of the box, within a word.
    private static String boxed(String message, Random chance) {
        int width = 50 + chance.nextInt(60);
        while (endsAtBlank(message, width)) {
            width++;
        }
        StringBuilder box = new StringBuilder("┌" + "─".repeat(width + 2) + "┐\n");
        row(box, "copied " + chance.nextInt(90) + " files", width);
        for (int at = 0; at < message.length(); at += width) {
            row(box, message.substring(at, Math.min(message.length(), at + width)), width);
        }
        row(box, "left", width);
        return box.append("└").append("─".repeat(width + 2)).append("┘\n").toString();
    }

    private static boolean endsAtBlank(String message, int width) {
        boolean blank = message.length() % width == 0;
        for (int at = width; at < message.length(); at += width) {
            blank |= message.charAt(at) == ' ' || message.charAt(at - 1) == ' ';
        }
        return blank;
    }

    private static String broken(String message, Random chance) {
        int width = 44 + chance.nextInt(20);
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : message.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines.append('\n');
                used = 0;
            }
            lines.append((used > 0) ? " " : "").append(word);
            used += word.length() + 1;
        }
        return lines.toString();
    }

    private static void row(StringBuilder box, String text, int width) {
        box.append("│ ").append(text).append(" ".repeat(width - text.length())).append(" │\n");
    }

}
