#!/bin/sh
# Exports ENTRIES real entries with the jar, exports them again unchanged and with one file changed, and searches the
# site in Chromium: src/bench/export.sh ENTRIES DIR [PORT]. Needs Node and Chromium.
set -eu
entries=$1 dir=$2 port=${3:-8198}
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
mkdir -p "$dir"
if [ ! -d "$dir/content" ]; then
  ./mvnw -B -q -P bench process-test-classes exec:exec -Dbench.main=keyfound.load.RealContent -Dbench.args="$entries $dir"
fi
export_site() {
  printf '%s: ' "$1"
  began=$(date +%s%N)
  java -Xmx1g -jar target/keyfound.jar export "$dir/site" --content "$dir/content" | tail -1
  echo "  $(( ($(date +%s%N) - began) / 100000000 )) tenths of a second"
}
export_site 'first export'
export_site 'again'
echo 'Once more.' >> "$dir/content/000/00000.md"
export_site 'one file changed'
node src/bench/export.mjs "$dir/site" "$dir/lines.json" 200 "$port"
