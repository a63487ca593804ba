package keyfound.export;

import java.io.IOException;
import java.util.Map;

/// Redirects of old addresses, and headers, as hosting services read them.
final class HostFiles {

    private static final String HEADERS = """
            /*
              Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
            worker-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
            frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: same-origin
            /assets/*
              Cache-Control: public, max-age=31536000, immutable
            """;

    private HostFiles() {
    }

    /// @param moved new path by old path, as `/q/old` and `/q/new`
    static void write(SiteFolder folder, Map<String, String> moved) throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder map = new StringBuilder("# include in http { map $uri $keyfound_moved { include this; } }\n");
        for (Map.Entry<String, String> each : moved.entrySet()) {
            list.append(each.getKey()).append(' ').append(each.getValue()).append(" 301\n");
            map.append(each.getKey()).append(' ').append(each.getValue()).append(";\n");
            String file = each.getKey().substring(1) + ".html";
            if (!folder.has(file)) {
                folder.write(file, page(SiteFiles.between(file, each.getValue().substring(1) + ".html")));
            }
        }
        folder.write("_redirects", list.toString());
        folder.write("_headers", HEADERS);
        folder.write("nginx-redirects.map", map.toString());
        // GitHub would otherwise leave out files that begin with an underscore
        folder.write(".nojekyll", "");
    }

    private static String page(String target) {
        return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Moved</title>\n<meta http-equiv=\"refresh\" "
                + "content=\"0; url=" + target + "\">\n<link rel=\"canonical\" href=\"" + target + "\">\n<a href=\""
                + target + "\">" + target + "</a>\n";
    }

}
