#!/bin/sh
# Exports ENTRIES real entries with the jar, exports them again unchanged and with one file changed, and searches the
# site in Chromium: [JAR=FILE] src/bench/export.sh ENTRIES DIR [PORT]. Needs Node and Chromium.
set -eu
entries=$1 dir=$2 port=${3:-8198} jar=${JAR:-target/keyfound.jar}
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
mkdir -p "$dir"
if [ ! -d "$dir/content" ]; then
  ./mvnw -B -q -P bench process-test-classes exec:exec -Dbench.main=keyfound.load.RealContent -Dbench.args="$entries $dir"
fi
# Processor time of the programs that ran so far, because the machine may be busy with something else. The shell tells it
# of itself only, so no pipe stands behind `times`.
processor_ms() {
  times > "$dir/times"
  spent=$(awk 'NR == 2 { n = 0; for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); n += t[1] * 60 + t[2] } printf "%d", n * 1000 }' "$dir/times")
}
export_site() {
  printf '%s: ' "$1"
  processor_ms
  before=$spent
  java -Xmx1g -jar "$jar" export "$dir/site" --content "$dir/content" > "$dir/said"
  processor_ms
  tail -1 "$dir/said"
  echo "  $((spent - before)) ms of processor time"
}
export_site 'first export'
export_site 'again'
echo 'Once more.' >> "$dir/content/000/00000.md"
export_site 'one file changed'
node src/bench/export.mjs "$dir/site" "$dir/lines.json" 200 "$port"
