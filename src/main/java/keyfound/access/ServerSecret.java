package keyfound.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The secret with which servers on one database sign what they hand out. It is made at
/// the first sign-in, or at the start of a server that may share its database. Whoever
/// removes the row signs everybody out.
@Component
final class ServerSecret {

    private static final String NAME = "sessions";

    private static final int BYTES = 32;

    private final JdbcTemplate template;

    private volatile @Nullable String known;

    ServerSecret(JdbcTemplate template) {
        this.template = template;
    }

    String value() {
        String value = this.known;
        if (value == null) {
            value = find().stream().findFirst().orElseGet(this::make);
            this.known = value;
        }
        return value;
    }

    private List<String> find() {
        return this.template.queryForList("select secret from server_secret where name = ?", String.class, NAME);
    }

    private String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            this.template.update("insert into server_secret (name, secret) values (?, ?)", NAME,
                    HexFormat.of().formatHex(bytes));
        }
        catch (DuplicateKeyException madeElsewhere) {
            return find().getFirst();
        }
        return HexFormat.of().formatHex(bytes);
    }

}
