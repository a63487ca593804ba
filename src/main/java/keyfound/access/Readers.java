package keyfound.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/// Turns what a provider, a proxy or a token says of somebody into an audience.
@Component
public final class Readers {

    private final AccessSettings settings;

    private final Visibility visibility;

    private final List<AddressRange> proxies;

    Readers(AccessSettings settings, Visibility visibility) {
        this.settings = settings;
        this.visibility = visibility;
        this.proxies = settings.proxy().addresses().stream().map(AddressRange::of).toList();
    }

    /// @param groups all that are known; those that make no difference are forgotten
    public Audience signedIn(String name, Collection<String> groups) {
        Set<String> known = new HashSet<>(groups);
        known.retainAll(this.visibility.groups());
        boolean maintainer = groups.stream().anyMatch(this.settings.maintainers()::contains);
        return new Audience(name, true, known, maintainer);
    }

    /// A program is a reader too, though never a maintainer.
    public Audience program(ApiToken token) {
        Set<String> known = new HashSet<>(token.groups());
        known.retainAll(this.visibility.groups());
        return new Audience(token.name(), true, known, false);
    }

    /// Who proved to be a maintainer at the desk itself.
    public Audience maintainer(String name) {
        return new Audience(name, true, Set.of(), true);
    }

    /// Whether a proxy at this address is believed.
    public boolean trusts(String address) {
        return this.proxies.stream().anyMatch(range -> range.contains(address));
    }

    /// Whether a maintainer may be one by the groups, without the password of the desk.
    public boolean knowsMaintainers() {
        return !this.settings.maintainers().isEmpty() && this.settings.way() != AccessSettings.Way.NONE;
    }

    /// Whether some readers see less than others.
    public boolean tellsApart() {
        return this.settings.way() != AccessSettings.Way.NONE || !this.settings.collections().isEmpty();
    }

}
