package keyfound.search.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.search.Difference;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;

/// Tells from two ports whether two services are meant: `127.0.0.1:6379` is Redis,
/// `127.0.0.1:5432` PostgreSQL.
///
/// A port that is no service's usual one tells nothing, nor do the ports on which
/// anybody's own programs listen (80, 3000, 8080, 8443): they differ from one
/// installation to the next.
///
/// Sources: IANA, Service Name and Transport Protocol Port Number Registry; the programs'
/// manuals for those that it lacks.
final class ServicePorts {

    /// Services with their usual ports.
    private static final List<String> SERVICES = List.of("ssh 22", "smtp 25 465 587", "dns 53", "kerberos 88",
            "pop3 110 995", "ntp 123", "imap 143 993", "ldap 389 636", "smb 139 445", "mssql 1433 1434",
            "oracle 1521 2484", "mqtt 1883 8883", "nfs 2049", "zookeeper 2181", "docker 2375 2376", "etcd 2379 2380",
            "mysql 3306 33060", "rdp 3389", "postgresql 5432", "amqp 5671 5672 15672", "vnc 5900", "couchdb 5984",
            "winrm 5985 5986", "redis 6379 26379", "kubernetes 6443", "neo4j 7474 7687", "cassandra 9042",
            "kafka 9092 9093", "elasticsearch 9200 9300", "kubelet 10250", "memcached 11211", "mongodb 27017",
            "nacos 8848", "consul 8500", "vault 8200", "influxdb 8086", "clickhouse 8123");

    private static final Map<String, String> BY_PORT = byPort();

    /// Behind a colon that follows a host or an address, or behind the word.
    private static final Pattern PORT = Pattern.compile(
            "(?:[\\p{L}\\d\\]]:|\\bport[\"' :=]{1,4}|端口[ :：=]{0,2})(\\d{2,5})(?:/.{0,1000})?$",
            Pattern.CASE_INSENSITIVE);

    /// So much in front of a slot may introduce it.
    private static final int INTRODUCTION = 12;

    private ServicePorts() {
    }

    /// Empty unless both are the usual ports of services, and not of the same.
    static Optional<Difference> differing(MessageUnits brought, Unit here, MessageUnits written, Unit there) {
        String ours = port(brought, here);
        String theirs = port(written, there);
        String own = BY_PORT.getOrDefault(ours, "");
        String other = BY_PORT.getOrDefault(theirs, "");
        boolean differs = !own.isEmpty() && !other.isEmpty() && !own.equals(other);
        return differs ? Optional.of(new Difference(Difference.Kind.OTHER_NAME, ours, theirs)) : Optional.empty();
    }

    private static String port(MessageUnits message, Unit unit) {
        int from = Math.max(0, unit.start() - INTRODUCTION);
        int to = Math.min(unit.end(), unit.start() + 1_100);
        Matcher port = PORT.matcher(message.text().substring(from, to));
        return port.find() ? port.group(1) : "";
    }

    private static Map<String, String> byPort() {
        Map<String, String> ports = new HashMap<>();
        for (String service : SERVICES) {
            List<String> words = List.of(service.split(" ", -1));
            words.subList(1, words.size()).forEach(port -> ports.put(port, words.getFirst()));
        }
        return Map.copyOf(ports);
    }

}
