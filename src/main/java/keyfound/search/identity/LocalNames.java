package keyfound.search.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;

/// Tells the quoted names that somebody gave to a thing of his own, by the word in front
/// of them: a user, a host, a database. `password authentication failed for user
/// "billing"` is the same error as for user "app", while `No module named 'yaml'` is
/// another one than for `'cv2'`.
final class LocalNames {

    /// Base forms, of Chinese words their last pair of characters.
    private static final Set<String> INTRODUCED_BY = Set.of("user", "username", "role", "account", "login", "principal",
            "host", "hostname", "server", "node", "pod", "container", "image", "volume", "database", "db", "bucket",
            "namespace", "tenant", "device", "client", "peer", "instance", "cluster", "machine", "subscription",
            "tablespace", "secret", "configmap", "serviceaccount", "deployment", "statefulset", "daemonset",
            "persistentvolumeclaim", "pvc", "cronjob", "topic", "queue", "用户", "户名", "账号", "主机", "机名", "数据库", "据库",
            "容器", "镜像", "节点", "实例");

    private LocalNames() {
    }

    /// @param counts which units of the message count
    /// @return the same without names of somebody's own
    static Predicate<Unit> excludedFrom(MessageUnits message, Predicate<Unit> counts) {
        Set<Unit> own = in(message);
        return own.isEmpty() ? counts : unit -> counts.test(unit) && !own.contains(unit);
    }

    private static Set<Unit> in(MessageUnits message) {
        Set<Unit> own = new HashSet<>();
        List<Unit> units = message.units();
        for (int at = 1; at < units.size(); at++) {
            Unit name = units.get(at);
            Unit before = units.get(at - 1);
            boolean introduced = before.kind() == Unit.Kind.WORD && INTRODUCED_BY.contains(before.key());
            if (name.kind() == Unit.Kind.NAME && (introduced || isAt(message.text(), before, name, own))) {
                own.add(name);
            }
        }
        return own;
    }

    /// `'root'@'localhost'`.
    private static boolean isAt(String text, Unit before, Unit name, Set<Unit> own) {
        return own.contains(before) && name.start() == before.end() + 1 && text.charAt(before.end()) == '@';
    }

}
