#!/bin/sh
# Starts a whole cluster on this machine: OpenSearch, PostgreSQL, several servers, and nginx in front of them.
#
#   src/cluster/up.sh DIR [SERVERS]      from the root of the repository, after ./mvnw package; stops with Ctrl-C
#
# DIR takes everything that the programs write. The servers (3) listen at 8101 and up, nginx at 8100. NODES=3 starts so
# many nodes of OpenSearch (1), CONTENT names the content (content), JAR the program (target/keyfound.jar). Other settings
# come from the environment, such as KEYFOUND_LIMITS_SEARCHES=0 and KEYFOUND_LIMITS_PASTES=0 for a load from one address.
# PostgreSQL and nginx are looked for in the usual places of Debian; where nginx is missing, the servers are asked directly.
set -eu
dir=${1:?usage: src/cluster/up.sh DIR [SERVERS]} servers=${2:-3} nodes=${NODES:-1}
content=$(cd "${CONTENT:-content}" && pwd) jar=${JAR:-target/keyfound.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for needed in "$jar" target/opensearch.cp; do
    [ -f "$needed" ] || { echo "up.sh: there is no $needed; run ./mvnw package first" >&2; exit 1; }
done
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
[ -n "$postgres" ] || { echo 'up.sh: there is no PostgreSQL in /usr/lib/postgresql' >&2; exit 1; }
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
pids=
search=

# PostgreSQL refuses to run as root.
as_user() {
    if [ "$(id -u)" = 0 ]; then su -s /bin/sh nobody -c "$1"; else sh -c "$1"; fi
}

down() {
    trap "" EXIT INT TERM
    echo 'up.sh: stops'
    # shellcheck disable=SC2086 # a list
    [ -z "$pids" ] || kill $pids 2>/dev/null || true
    # shellcheck disable=SC2086
    [ -z "$pids" ] || wait $pids || true
    # it stays where it is only asked to end
    [ -z "$search" ] || kill -9 "$search" 2>/dev/null || true
    as_user "$postgres/pg_ctl -D '$dir/postgres/data' -m fast stop" >/dev/null 2>&1 || true
}
trap down EXIT
trap 'exit 130' INT TERM

# Waits for a line of a log, half a second a time.
await() {
    for _ in $(seq 240); do
        grep -q "$2" "$1" 2>/dev/null && return 0
        sleep 0.5
    done
    echo "up.sh: '$2' does not appear in $1" >&2
    exit 1
}

mkdir -p "$dir/postgres"
[ "$(id -u)" != 0 ] || chown nobody "$dir/postgres"
chmod go+x "$dir"
if [ ! -d "$dir/postgres/data" ]; then
    as_user "$postgres/initdb -D '$dir/postgres/data' -U keyfound --auth=trust" >/dev/null
fi
as_user "$postgres/pg_ctl -w -D '$dir/postgres/data' -o '-p 8132 -k $dir/postgres' -l '$dir/postgres/log' start" >/dev/null
"$postgres/createdb" -h 127.0.0.1 -p 8132 -U keyfound keyfound 2>/dev/null || true

: > "$dir/opensearch.log"
"$java" -Xmx512m -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
    -cp "$(cat target/opensearch.cp)" org.codelibs.opensearch.runner.OpenSearchRunner -basePath "$dir/opensearch" \
    -numOfNode "$nodes" -baseHttpPort 9200 -clusterName "keyfound-$$" > "$dir/opensearch.log" 2>&1 &
search=$!
await "$dir/opensearch.log" '^HTTP Port:'
ports=$(sed -n 's/^HTTP Port: *//p' "$dir/opensearch.log")
urls=
for port in $ports; do
    urls="${urls:+$urls,}http://localhost:$port"
done
until curl -sf "${urls%%,*}" >/dev/null; do sleep 0.5; done

replicas=$((nodes > 1 ? 1 : 0))
number=1
while [ "$number" -le "$servers" ]; do
    SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:8132/keyfound SPRING_DATASOURCE_USERNAME=keyfound \
        "$java" -Xmx512m -jar "$jar" --server.port=$((8100 + number)) --keyfound.data.dir="$dir/data-$number" \
        --keyfound.content.dir="$content" --keyfound.search.engine=opensearch \
        --keyfound.search.opensearch.urls="$urls" --keyfound.search.opensearch.replicas="$replicas" \
        > "$dir/server-$number.log" 2>&1 &
    pids="$pids $!"
    number=$((number + 1))
done
number=1
while [ "$number" -le "$servers" ]; do
    await "$dir/server-$number.log" 'Keyfound serves'
    number=$((number + 1))
done

if nginx=$(command -v nginx || command -v /usr/sbin/nginx); then
    {
        printf 'pid %s/nginx.pid;\nerror_log %s/nginx.log;\nevents {}\nhttp {\n  access_log off;\n  upstream keyfound {\n' "$dir" "$dir"
        number=1
        while [ "$number" -le "$servers" ]; do
            printf '    server 127.0.0.1:%s max_fails=1 fail_timeout=2s;\n' $((8100 + number))
            number=$((number + 1))
        done
        printf '  }\n  server {\n    listen 8100;\n    location / {\n      proxy_pass http://keyfound;\n'
        printf '      proxy_set_header Host $http_host;\n      proxy_set_header X-Forwarded-For $remote_addr;\n'
        printf '      proxy_next_upstream error timeout http_503;\n      proxy_connect_timeout 2s;\n    }\n  }\n}\n'
    } > "$dir/nginx.conf"
    "$nginx" -e "$dir/nginx.log" -c "$dir/nginx.conf" -g "daemon off;" &
    pids="$pids $!"
    echo "up.sh: http://localhost:8100 leads to $servers servers at 8101 and up; OpenSearch at $urls"
else
    echo "up.sh: $servers servers listen at http://localhost:8101 and up (no nginx here); OpenSearch at $urls"
fi
wait
