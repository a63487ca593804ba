#!/bin/sh
# Breaks a part of what src/cluster/up.sh runs, and mends it again.
#
#   src/cluster/break.sh DIR server-killed        a server is killed (kill -9) and started again
#   src/cluster/break.sh DIR publisher-killed     the elected server is killed while it publishes an edit of 300 entries
#   src/cluster/break.sh DIR node-killed          a node of OpenSearch is killed (kill -9) and started again
#   src/cluster/break.sh DIR node-stopped         a node is stopped for 8 s: it takes connections and does not answer
#   src/cluster/break.sh DIR node-slow            a node runs for a tenth of the time, for 20 s
#   src/cluster/break.sh DIR node-cut             no other node and no server reaches a node for 45 s     (NETWORK=yes)
#   src/cluster/break.sh DIR node-apart           servers reach a node for 45 s, the other nodes do not   (NETWORK=yes)
#   src/cluster/break.sh DIR disk-full            the disk of a node is full for 20 s                     (NETWORK=yes)
#   src/cluster/break.sh DIR edit                 nothing breaks; 300 entries are changed
#   src/cluster/break.sh DIR upgraded             a server is stopped, and started again with the program that NEW names
#
# TIME (1) says which one: the first, the second and so on, in turns. It ends when all nodes have all they are to have.
set -eu
dir=${1:?usage: src/cluster/break.sh DIR FAULT} fault=${2:?usage: src/cluster/break.sh DIR FAULT} time=${TIME:-1}

# The one of that kind whose turn it is.
one() {
    count=$(find "$dir" -maxdepth 1 -name "$1-*.sh" | wc -l)
    echo "$1-$((time % count + 1))"
}

pid() {
    cat "$dir/$1.pid"
}

again() {
    setsid sh "$dir/$1.sh" &
}

# The server that published last.
publisher() {
    grep -H -E 'Published: [1-9][0-9]* files read' "$dir"/server-*.log | sort -t: -k2 | tail -1 | sed 's/.*\(server-[0-9]*\).log:.*/\1/'
}

whole() {
    nodes=$(wc -l < "$dir/urls")
    for _ in $(seq 120); do
        for url in $(cat "$dir/urls"); do
            health=$(curl -s -m 2 "$url/_cluster/health?filter_path=status,number_of_nodes" || true)
            [ "$health" != "{\"status\":\"green\",\"number_of_nodes\":$nodes}" ] || return 0
        done
        sleep 0.5
    done
    echo "break.sh: the cluster is not whole: $health" >&2
    return 1
}

served() {
    port=$((8100 + ${1#server-}))
    for _ in $(seq 360); do
        curl -sf -m 2 "http://127.0.0.1:$port/actuator/health/readiness" >/dev/null && return 0
        sleep 0.5
    done
    echo "break.sh: $1 does not start again" >&2
    return 1
}

# A file of 300 entries that are others each time.
edit() {
    seq 300 | sed "s/.*/## Q: What does the counter Z&K of the sorter count? {#z&k}\\
\\
It counts parcels of kind &, as seen in round $time.\\
/" > "$dir/content/counters.md.new"
    mv "$dir/content/counters.md.new" "$dir/content/counters.md"
}

line() {
    ip link set dev "kf$1${node#node-}" "$2"
}

case $fault in
server-killed)
    server=$(one server)
    kill -9 "$(pid "$server")"
    sleep 1
    again "$server"
    served "$server"
    ;;
publisher-killed)
    server=$(publisher)
    edit
    sleep "$((time % 2)).$(((time * 7) % 10))"
    kill -9 "$(pid "$server")"
    sleep 25
    again "$server"
    served "$server"
    ;;
node-killed)
    node=$(one node)
    kill -9 "$(pid "$node")"
    sleep 5
    again "$node"
    whole
    ;;
node-stopped)
    node=$(one node)
    kill -STOP "$(pid "$node")"
    sleep 8
    kill -CONT "$(pid "$node")"
    whole
    ;;
node-slow)
    node=$(one node)
    for _ in $(seq 40); do
        kill -STOP "$(pid "$node")"
        sleep 0.45
        kill -CONT "$(pid "$node")"
        sleep 0.05
    done
    whole
    ;;
node-cut)
    node=$(one node)
    line t down
    line c down
    sleep 45
    line c up
    line t up
    whole
    ;;
node-apart)
    node=$(one node)
    line t down
    sleep 45
    line t up
    whole
    ;;
edit)
    edit
    ;;
upgraded)
    server=$(one server)
    old=$(pid "$server")
    kill "$old"
    while kill -0 "$old" 2>/dev/null; do sleep 0.2; done
    new=$(realpath "${NEW:?NEW names the new program}")
    sed -i "s#'[^']*\.jar'#'$(printf '%s' "$new" | sed 's/[\\&#]/\\&/g')'#" "$dir/$server.sh"
    grep -qF "'$new'" "$dir/$server.sh" || { echo "break.sh: $server.sh does not start $new" >&2; exit 1; }
    again "$server"
    served "$server"
    ;;
disk-full)
    node=$(one node)
    data=$dir/$node/node_1/data
    dd if=/dev/zero of="$data/full" bs=64k 2>/dev/null || true
    edit
    sleep 20
    rm "$data/full"
    whole
    ;;
*)
    echo "break.sh: there is no fault '$fault'" >&2
    exit 2
    ;;
esac
