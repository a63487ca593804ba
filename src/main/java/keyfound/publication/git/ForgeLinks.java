package keyfound.publication.git;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.publication.settings.Forge;

/// Addresses of the pages on which a hosting service lets people edit a file, make one,
/// or propose a branch. There are none for an unknown service.
public final class ForgeLinks {

    /// Services refuse longer addresses; the text is then copied by hand.
    private static final int LONGEST = 7000;

    /// `https://host/owner/repo.git`, `git@host:owner/repo.git`,
    /// `ssh://git@host/owner/repo`.
    private static final Pattern ADDRESS = Pattern
        .compile("(?:(https?)://|ssh://)?(?:[^@/]*@)?([\\w.-]+)(:\\d+)?[/:](.+?)(?:\\.git)?/?");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private final Optional<Forge> forge;

    private final String repository;

    private ForgeLinks(Optional<Forge> forge, String repository) {
        this.forge = forge;
        this.repository = repository;
    }

    /// @param remote address that git uses
    /// @param forge the service; `AUTO`: by the name of the host
    /// @param web page of the repository; empty: derived from the address
    public static ForgeLinks of(String remote, Forge forge, String web) {
        Matcher address = ADDRESS.matcher(web.isEmpty() ? remote : web);
        if (!address.matches() || (web.isEmpty() && remote.startsWith("file:"))) {
            return new ForgeLinks(Optional.empty(), "");
        }
        Optional<Forge> known = (forge == Forge.AUTO) ? Forge.at(address.group(2)) : Optional.of(forge);
        boolean pages = address.group(1) != null;
        return new ForgeLinks(known,
                web.isEmpty()
                        ? (pages ? address.group(1) : "https") + "://" + address.group(2)
                                + ((pages && address.group(3) != null) ? address.group(3) : "") + "/" + address.group(4)
                        : web);
    }

    /// @param path in the repository
    Optional<URI> edit(String branch, String path) {
        return this.forge.map(known -> filled(known.edit(), Map.of("branch", branch, "path", path)));
    }

    /// With the text, where the service takes one and it is not too long.
    /// @param path in the repository
    Optional<URI> create(String branch, String path, String text) {
        return this.forge.map(known -> {
            URI whole = filled(known.create(), Map.of("branch", branch, "path", path, "text", text));
            return (whole.toString().length() <= LONGEST) ? whole
                    : filled(known.create(), Map.of("branch", branch, "path", path, "text", ""));
        });
    }

    /// @param base branch that is to take the other
    public Optional<URI> propose(String base, String branch) {
        return this.forge.map(known -> filled(known.propose(), Map.of("base", base, "branch", branch)));
    }

    private URI filled(String template, Map<String, String> values) {
        String path = PLACE.matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(encoded(values.getOrDefault(place.group(1), ""))));
        return URI.create(this.repository.replace(" ", "%20") + path.replace("[", "%5B").replace("]", "%5D"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

}
