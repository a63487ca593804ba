#!/bin/sh
# Asks a Keyfound server from a shell. Needs curl only. https://github.com/keyfound/keyfound
#
#   some-command 2>&1 | keyfound        looks up what is piped in
#   keyfound search TEXT…               looks up a message or a question
#   keyfound run -- COMMAND…            runs a command, and looks up what it printed when it fails
#
# --server URL or KEYFOUND_SERVER   the server
# KEYFOUND_TOKEN                    a token, where not everybody may read
# --lang LANG                       only answers in this language
# --exit-code                       exits with 0 known, 3 similar, 4 not known
# --format github                   writes for a workflow of GitHub Actions: an annotation, and the job's summary
set -u
server=${KEYFOUND_SERVER-@SERVER@}
lang=
by_verdict=
format=text
version=1

usage() { sed -n '2,13s/^# \{0,1\}//p' "$0"; }
fail() { echo "keyfound: $1" >&2; exit "$2"; }

# Looks up the file $1; leaves the answer in the file $body; sets $verdict. Returns 69 when the server does not answer.
ask() {
    [ -n "$server" ] || fail 'no server: give --server URL or set KEYFOUND_SERVER' 2
    head=$(mktemp) body=$(mktemp)
    trap 'rm -f "$head" "$body" ${printed-}' EXIT
    set -- "$1" -sS -L --connect-timeout 3 --max-time 20 -D "$head" -o "$body" -w '%{http_code}' \
        -H 'Accept: text/plain' -H 'Content-Type: text/plain; charset=utf-8' -H "Accept-Language: $(language)"
    [ -z "${KEYFOUND_TOKEN-}" ] || set -- "$@" -H "Authorization: Bearer $KEYFOUND_TOKEN"
    file=$1
    shift
    status=$(curl "$@" --data-binary "@$file" "${server%/}/${lang:+?lang=$lang}" 2>/dev/null) || {
        echo "keyfound: $server does not answer" >&2
        return 69
    }
    if [ "$status" != 200 ]; then
        echo "keyfound: $server answers $status" >&2
        return 69
    fi
    verdict=$(sed -n 's/^[Kk]eyfound-[Vv]erdict: *\([a-z]*\).*/\1/p' "$head" | tail -n 1)
    if [ -z "$verdict" ]; then
        echo "keyfound: $server answers, but is no Keyfound" >&2
        return 69
    fi
}

# Prints the answer.
show() {
    if [ "$format" = github ]; then
        annotate
    elif [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then
        printf '\033[1m%s\033[0m\n' "$(head -n 1 "$body")"
        tail -n +2 "$body"
    else
        cat "$body"
    fi
}

# `%` and line ends would end the message of a workflow command.
annotate() {
    message=$(head -n 12 "$body" | sed 's/%/%25/g' | tr -d '\r' | awk '{ printf "%s%%0A", $0 }')
    case $verdict in
    known) echo "::error title=Known here::$message" ;;
    similar) echo "::warning title=Something similar is known here::$message" ;;
    *) echo '::notice title=Not known here yet::Nobody has written an answer to this error yet' ;;
    esac
    [ -z "${GITHUB_OUTPUT-}" ] || echo "verdict=$verdict" >>"$GITHUB_OUTPUT"
    [ "$verdict" = unknown ] || [ -z "${GITHUB_STEP_SUMMARY-}" ] ||
        { printf '## Keyfound: %s\n\n' "$verdict" && sed 's/^# /### /' "$body"; } >>"$GITHUB_STEP_SUMMARY"
}

language() {
    locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
    case $locale in zh*) echo zh ;; *) echo en ;; esac
}

search() {
    text=$(mktemp)
    trap 'rm -f "$text"' EXIT
    if [ $# -eq 0 ] || [ "$*" = - ]; then cat >"$text"; else printf '%s' "$*" >"$text"; fi
    grep -q '[^[:space:]]' "$text" || fail 'nothing was given to search for' 2
    # the server takes 8 MiB, and reads the end of a log
    if [ "$(wc -c <"$text")" -gt 8000000 ]; then tail -c 8000000 "$text" >"$text.end" && mv "$text.end" "$text"; fi
    ask "$text" || exit $?
    show
    rm -f "$text"
    case ${by_verdict:+exact}-$verdict in
    exact-similar) exit 3 ;;
    exact-unknown) exit 4 ;;
    -unknown) exit 1 ;;
    esac
}

run() {
    [ $# -gt 0 ] || fail 'run needs a command, as: keyfound run -- make test' 2
    command -v -- "$1" >/dev/null 2>&1 || { echo "keyfound: cannot run '$1'" >&2; exit 127; }
    printed=$(mktemp) code=$(mktemp)
    trap 'rm -f "$printed" "$code" ${head-} ${body-}' EXIT
    # Both streams pass through their own pipe, so that each arrives where it would have.
    {
        { { "$@" 3>&- 4>&-; echo $? >"$code"; } 2>&1 1>&3 3>&- 4>&- | tee -a "$printed" >&4; } 3>&1 4>&2 | tee -a "$printed"
    }
    exit=$(cat "$code")
    if [ "${exit:-1}" -ne 0 ] && grep -q '[^[:space:]]' "$printed"; then
        tail -c 262144 "$printed" >"$printed.end" && mv "$printed.end" "$printed"
        if ask "$printed"; then
            # workflow commands are read from standard output
            if [ "$format" = github ]; then show; else echo >&2 && show >&2; fi
        fi
    fi
    exit "${exit:-1}"
}

# Reads one option; sets $used to the number of its words.
option() {
    used=1
    case $1 in
    --server | --lang | --format)
        [ $# -gt 1 ] || fail "$1 needs a value" 2
        used=2
        set_option "${1#--}" "$2"
        ;;
    --server=* | --lang=* | --format=*) pair=${1#--} && set_option "${pair%%=*}" "${pair#*=}" ;;
    --exit-code) by_verdict=yes ;;
    *) used=0 ;;
    esac
}

set_option() {
    case $1 in
    server) server=$2 ;;
    lang) lang=$2 ;;
    format)
        case $2 in text | github) format=$2 ;; *) fail "--format is text or github" 2 ;; esac
        ;;
    esac
}

# Options stand before or after the command.
verb=
while [ $# -gt 0 ]; do
    option "$@"
    if [ "$used" -gt 0 ]; then
        shift "$used"
        continue
    fi
    case $1 in
    -h | --help) usage && exit 0 ;;
    --version) echo "keyfound shell $version" && exit 0 ;;
    --) shift && break ;;
    -) break ;;
    -*) fail "unknown option $1; see keyfound --help" 2 ;;
    run | search) if [ -z "$verb" ]; then verb=$1 && shift; else break; fi ;;
    *) break ;;
    esac
done
[ -n "$verb" ] || [ $# -eq 0 ] || [ "$1" = - ] || fail "no command '$1'; see keyfound --help" 2
"${verb:-search}" "$@"
