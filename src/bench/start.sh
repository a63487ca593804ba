#!/usr/bin/env bash
# Measures the way from `java -jar target/keyfound.jar` to the first answered search, shipped content.
#
#   src/bench/start.sh [-n RUNS] [-k] [-- JVM OPTIONS]
#
#   -n RUNS   how often (default 5)
#   -k        keep the data folder between the runs: every start but the first finds its index and its database
#   --        what follows is for the JVM, as `-- -XX:AOTCache=target/keyfound.aot`
#
# Prints for each run the time that passed and the processor time that was used, in seconds, and the least of each: on a
# machine that does other work too, the least is what tells. JAR, PORT and JAVA may be set from outside.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=5 keep=false
while getopts 'n:k' option; do
    case $option in
        n) runs=$OPTARG ;;
        k) keep=true ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

jar=${JAR:-target/keyfound.jar} port=${PORT:-18080} java=${JAVA:-java}
scratch=$(mktemp -d)
server=
trap 'rm -rf "$scratch"' EXIT
trap '[ -z "$server" ] || kill "$server"; exit 130' INT TERM

# Asks until there is an answer; the first lines of this loop cost next to nothing while nobody listens.
await_answer() {
    until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.01
    done
    until curl -sf -o "$scratch/answer" "http://127.0.0.1:$port/api/v1/search?q=Too%20many%20open%20files"; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.01
    done
    grep -q '"verdict"' "$scratch/answer"
}

for ((run = 1; run <= runs; run++)); do
    $keep || rm -rf "$scratch/data"
    begin=$(date +%s%N)
    "$java" "$@" -jar "$jar" --server.port="$port" --keyfound.data.dir="$scratch/data" >"$scratch/log" 2>&1 &
    server=$!
    await_answer
    passed=$((($(date +%s%N) - begin) / 1000000))
    read -r -a stat <"/proc/$server/stat"
    used=$(((stat[13] + stat[14]) * 1000 / $(getconf CLK_TCK)))
    kill "$server" && wait "$server" || true
    server=
    echo "$passed $used"
done | awk '
    { printf "%d: %.2f s passed, %.2f s of processor time\n", NR, $1 / 1000, $2 / 1000
      if (NR == 1 || $1 < passed) passed = $1
      if (NR == 1 || $2 < used) used = $2 }
    END { printf "least: %.2f s passed, %.2f s of processor time\n", passed / 1000, used / 1000 }'
