#!/usr/bin/env bash
# What the action does: checks a content folder once, and tells it twice, as annotations and as SARIF.
set -euo pipefail

content=${KEYFOUND_CONTENT:-content}
jar=${KEYFOUND_JAR:-}
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/keyfound.XXXXXX")
releases=${KEYFOUND_RELEASES:-https://github.com/keyfound/keyfound/releases/download}

fail() {
    echo "::error title=Keyfound::$*"
    exit 2
}

java -version >/dev/null 2>&1 || fail "no java here; let actions/setup-java install one of version 25"

if [ -z "$jar" ]; then
    version=${KEYFOUND_VERSION:-}
    version=${version#v}
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-.0-9A-Za-z]*)$ ]] ||
        fail "'$version' is no release; name one by 'version', or give the program by 'jar'"
    jar=$work/keyfound-$version.jar
    for file in "keyfound-$version.jar" SHA256SUMS; do
        curl -fsSL --retry 2 --max-time 300 -o "$work/$file" "$releases/v$version/$file" ||
            fail "$releases/v$version/$file cannot be fetched"
    done
    (cd "$work" && sha256sum --check --ignore-missing --status SHA256SUMS) || fail "the checksum of $jar is another one"
fi
[ -f "$jar" ] || fail "there is no program at $jar"

strict=()
[ "${KEYFOUND_STRICT:-false}" != true ] || strict=(--strict)

# a check ends before the second compiler pays
brief=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
sarif=$work/keyfound.sarif
code=0
java "${brief[@]}" -jar "$jar" check --format sarif "${strict[@]}" "$content" >"$sarif" || code=$?
# what went wrong before anything was checked is told by the program itself
[ "$code" -le 1 ] || exit "$code"
echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
java "${brief[@]}" -jar "$jar" check --format github "${strict[@]}" "$content" || true
exit "$code"
