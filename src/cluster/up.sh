#!/bin/sh
# Starts a whole cluster on this machine: OpenSearch, PostgreSQL, several servers, and nginx in front of them.
#
#   src/cluster/up.sh DIR [SERVERS]      from the root of the repository, after ./mvnw package; stops with Ctrl-C
#
# DIR takes everything that the programs write, a copy of the content too: what is edited there is published. The servers
# (3) listen at 8101 and up, nginx at 8100. NODES=3 starts so many nodes of OpenSearch (1), each in a process of its own.
# NETWORK=yes gives each node a network of its own, so that it can be cut from the others, and a disk of 96 MB; it needs
# root. CONTENT names the content (content), JAR the program (target/keyfound.jar). Other settings come from the
# environment, such as KEYFOUND_LIMITS_SEARCHES=0 and KEYFOUND_LIMITS_PASTES=0 for a load from one address. PostgreSQL and
# nginx are looked for in the usual places of Debian; where nginx is missing, the servers are asked directly.
#
# src/cluster/break.sh breaks a part of what runs here.
set -eu
dir=${1:?usage: src/cluster/up.sh DIR [SERVERS]} servers=${2:-3} nodes=${NODES:-1}
network=${NETWORK:-} jar=$(realpath "${JAR:-target/keyfound.jar}")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for needed in "$jar" target/opensearch.cp; do
    [ -f "$needed" ] || { echo "up.sh: there is no $needed; run ./mvnw package first" >&2; exit 1; }
done
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
[ -n "$postgres" ] || { echo 'up.sh: there is no PostgreSQL in /usr/lib/postgresql' >&2; exit 1; }
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
rm -f "$dir"/*.pid

# PostgreSQL refuses to run as root.
as_user() {
    if [ "$(id -u)" = 0 ]; then su -s /bin/sh nobody -c "$1"; else sh -c "$1"; fi
}

down() {
    trap "" EXIT INT TERM
    echo 'up.sh: stops'
    for name in nginx $(names server "$servers"); do
        [ ! -f "$dir/$name.pid" ] || kill "$(cat "$dir/$name.pid")" 2>/dev/null || true
    done
    for name in $(names server "$servers"); do
        while [ -f "$dir/$name.pid" ] && kill -0 "$(cat "$dir/$name.pid")" 2>/dev/null; do sleep 0.2; done
    done
    for name in $(names node "$nodes"); do
        # it stays where it is only asked to end
        [ ! -f "$dir/$name.pid" ] || kill -9 "$(cat "$dir/$name.pid")" 2>/dev/null || true
    done
    as_user "$postgres/pg_ctl -D '$dir/postgres/data' -m fast stop" >/dev/null 2>&1 || true
    [ -z "$network" ] || apart
}
trap down EXIT
trap 'exit 130' INT TERM

# NAME-1, NAME-2 and so on.
names() {
    seq -f "$1-%g" "$2"
}

# Writes how a part is started, and starts it; break.sh starts it again the same way, with the same settings.
launch() {
    part=$1
    shift
    {
        echo '#!/bin/sh'
        printf 'cd "%s"\necho $$ > "%s/%s.pid"\n' "$PWD" "$dir" "$part"
        env | grep -E '^(KEYFOUND|SPRING|SERVER|LOGGING|MANAGEMENT)_[A-Z_]*=' | sed "s/=\(.*\)/='\1'/; s/^/export /"
        printf exec
        for word in "$@"; do printf " '%s'" "$word"; done
        printf ' >> "%s/%s.log" 2>&1\n' "$dir" "$part"
    } > "$dir/$part.sh"
    : > "$dir/$part.log"
    sh "$dir/$part.sh" &
}

# Waits for a line of a log, half a second a time.
await() {
    for _ in $(seq 240); do
        grep -q "$2" "$1" 2>/dev/null && return 0
        sleep 0.5
    done
    echo "up.sh: '$2' does not appear in $1" >&2
    exit 1
}

# A network for each node: one line (c) leads to its clients, here, and one (t) to the other nodes.
networks() {
    ip link add kfc type bridge
    ip link add kft type bridge
    ip address add 10.98.71.1/24 dev kfc
    ip link set dev kfc up
    ip link set dev kft up
    for number in $(seq "$nodes"); do
        ip netns add "kf-$number"
        ip netns exec "kf-$number" ip link set lo up
        for line in c t; do
            ip link add "kf$line$number" type veth peer name "$line" netns "kf-$number"
            ip link set dev "kf$line$number" master "kf$line" up
            ip netns exec "kf-$number" ip link set dev "$line" up
        done
        ip netns exec "kf-$number" ip address add "10.98.71.1$number/24" dev c
        ip netns exec "kf-$number" ip address add "10.99.71.1$number/24" dev t
        mkdir -p "$dir/node-$number/node_1/data"
        mount -t tmpfs -o size=96m none "$dir/node-$number/node_1/data"
    done
}

apart() {
    for number in $(seq "$nodes"); do
        # a network goes only some time after its name
        for line in c t; do ip link del "kf$line$number" 2>/dev/null || true; done
        ip netns del "kf-$number" 2>/dev/null || true
        umount "$dir/node-$number/node_1/data" 2>/dev/null || true
    done
    for line in c t; do
        ip link del "kf$line" 2>/dev/null || true
    done
}

# A search that is sent twice changes nothing, so the next server is asked again whatever its method; a vote is not.
proxy() {
    cat << END
pid $dir/nginx.pid;
events {}
http {
    access_log off;
    upstream keyfound {
$(for number in $(seq "$servers"); do echo "        server 127.0.0.1:$((8100 + number)) max_fails=0;"; done)
    }
    server {
        listen 8100;
        client_max_body_size 9m;
        proxy_set_header Host \$http_host;
        proxy_set_header X-Forwarded-For \$remote_addr;
        proxy_connect_timeout 2s;
        proxy_next_upstream error timeout http_503;
        location / {
            proxy_pass http://keyfound;
        }
        location ~ ^/(search|api/v1/search)?\$ {
            proxy_pass http://keyfound;
            proxy_next_upstream error timeout http_503 non_idempotent;
        }
    }
}
END
}

[ -z "$network" ] || apart
mkdir -p "$dir/content" "$dir/classes"
cp -R "${CONTENT:-content}/." "$dir/content"
# what is changed later is there from the beginning: the rarities of words stay what they are
TIME=0 src/cluster/break.sh "$dir" edit
mkdir -p "$dir/postgres"
[ "$(id -u)" != 0 ] || chown nobody "$dir/postgres"
chmod go+x "$dir"
if [ ! -d "$dir/postgres/data" ]; then
    as_user "$postgres/initdb -D '$dir/postgres/data' -U keyfound --auth=trust" >/dev/null
fi
as_user "$postgres/pg_ctl -w -D '$dir/postgres/data' -o '-p 8132 -k $dir/postgres' -l '$dir/postgres/log' start" >/dev/null
"$postgres/createdb" -h 127.0.0.1 -p 8132 -U keyfound keyfound 2>/dev/null || true

"${java}c" -proc:none -d "$dir/classes" -cp "$(cat target/opensearch.cp)" src/cluster/SearchNode.java
[ -z "$network" ] || networks
urls=
seeds=
for number in $(seq "$nodes"); do
    if [ -n "$network" ]; then
        http=10.98.71.1$number:9200 transport=10.99.71.1$number:9300
    else
        http=127.0.0.1:$((9200 + number)) transport=127.0.0.1:$((9300 + number))
    fi
    urls="${urls:+$urls,}http://$http"
    seeds="${seeds:+$seeds,}$transport"
done
for number in $(seq "$nodes"); do
    http=$(echo "$urls" | cut -d, -f"$number" | cut -d/ -f3) transport=$(echo "$seeds" | cut -d, -f"$number")
    # shellcheck disable=SC2046,SC2086 # lists
    launch "node-$number" ${network:+ip netns exec kf-$number} "$java" -Xmx400m -XX:TieredStopAtLevel=1 \
        --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
        -cp "$dir/classes:$(cat target/opensearch.cp)" SearchNode "$dir/node-$number" cluster.name=keyfound \
        "node.name=node-$number" discovery.type=zen "http.host=${http%:*}" "http.port=${http#*:}" \
        "transport.host=${transport%:*}" "transport.port=${transport#*:}" "discovery.seed_hosts=$seeds" \
        "cluster.initial_cluster_manager_nodes=$(names node "$nodes" | paste -sd,)" ${NODE_SETTINGS:-}
done
echo "$urls" | tr , '\n' > "$dir/urls"
for _ in $(seq 240); do
    formed=$(curl -sf -m 2 "${urls%%,*}/_cluster/health?filter_path=number_of_nodes" || true)
    [ "$formed" = "{\"number_of_nodes\":$nodes}" ] && break
    sleep 0.5
done
[ "$formed" = "{\"number_of_nodes\":$nodes}" ] || { echo "up.sh: the nodes do not find each other: $formed" >&2; exit 1; }

replicas=$((nodes > 1 ? 1 : 0))
export SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:8132/keyfound SPRING_DATASOURCE_USERNAME=keyfound
for number in $(seq "$servers"); do
    launch "server-$number" "$java" -Xmx512m -jar "$jar" "--server.port=$((8100 + number))" \
        "--keyfound.data.dir=$dir/data-$number" "--keyfound.content.dir=$dir/content" \
        --keyfound.search.engine=opensearch "--keyfound.search.opensearch.urls=$urls" \
        "--keyfound.search.opensearch.replicas=$replicas"
done
for name in $(names server "$servers"); do
    await "$dir/$name.log" 'Keyfound serves'
done

if nginx=$(command -v nginx || command -v /usr/sbin/nginx); then
    proxy > "$dir/nginx.conf"
    launch nginx "$nginx" -e stderr -c "$dir/nginx.conf" -g 'daemon off;'
    echo "up.sh: http://localhost:8100 leads to $servers servers at 8101 and up; OpenSearch at $urls"
else
    echo "up.sh: $servers servers listen at http://localhost:8101 and up (no nginx here); OpenSearch at $urls"
fi
wait
