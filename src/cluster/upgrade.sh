#!/bin/sh
# Upgrades the servers of a cluster one by one while readers search, vote and ask, and maintainers edit.
#
#   src/cluster/upgrade.sh OLD.jar NEW.jar DIR [SERVERS]      from the root of the repository, after ./mvnw package
#
# It starts src/cluster/up.sh with the old program, replaces one server after the other, and tells what was seen: nothing may
# be wrong or lost, no server may fail, and the old ones have to go on beside the new ones. It ends with 0 when that is so.
# Minutes pass with both versions at work: SECONDS_BETWEEN (20) after each replacement.
set -eu
usage='usage: src/cluster/upgrade.sh OLD.jar NEW.jar DIR [SERVERS]'
old=$(realpath "${1:?$usage}") new=$(realpath "${2:?$usage}") dir=${3:?$usage} servers=${4:-2}
export KEYFOUND_LIMITS_SEARCHES=0 KEYFOUND_LIMITS_PASTES=0
mkdir -p "$dir"
JAR=$old setsid src/cluster/up.sh "$dir" "$servers" > "$dir/up.log" 2>&1 &
up=$!
trap 'kill "$up" 2>/dev/null || true; wait "$up" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM
until grep -q ' servers ' "$dir/up.log"; do
    kill -0 "$up" 2>/dev/null || { cat "$dir/up.log" >&2; exit 1; }
    sleep 0.5
done
failed=0
NEW=$new CONTENT=$dir/content node src/cluster/faults.mjs http://localhost:8100 \
    "src/cluster/break.sh '$dir' upgraded" "$servers" 5 "${SECONDS_BETWEEN:-20}" || failed=1
# what a server of either version could not do
if grep -h ' ERROR ' "$dir"/server-*.log; then failed=1; fi
exit "$failed"
