#!/bin/sh
# Asks a Keyfound server from a shell. Needs curl only. https://github.com/keyfound/keyfound
set -u
server=${KEYFOUND_SERVER:-@SERVER@}
token=${KEYFOUND_TOKEN-}
lang=
by_verdict=
format=text
version=1

usage() {
    cat <<'TEXT'
some-command 2>&1 | keyfound        looks up what is piped in
keyfound search TEXT…               looks up a message or a question
keyfound run -- COMMAND…            runs a command, and looks up what it printed when it fails

--server URL or KEYFOUND_SERVER   the server
KEYFOUND_TOKEN                    a token, where not everybody may read
--lang LANG                       only answers in this language
--exit-code                       exits with 0 known, 3 similar, 4 not known
--format github                   writes for a workflow of GitHub Actions: an annotation, and the job's summary
TEXT
}

say() { printf '%s\n' "keyfound: $1" >&2; }
wrong() { say "$1" && exit 2; }

# A folder for what is kept while this runs.
open_work() {
    work=$(mktemp -d 2>/dev/null) || return 1
    trap 'rm -rf "$work"' EXIT
    trap 'exit 129' HUP
    trap 'exit 143' TERM
}

# Looks up the file $1; leaves the answer in $work/answer; sets $verdict. Says why it cannot, and returns 2 or 69.
ask() {
    case $server in
    http://*[!]A-Za-z0-9.:/_~%@?=[-]* | https://*[!]A-Za-z0-9.:/_~%@?=[-]*) say "'$server' is no address" && return 2 ;;
    http://* | https://*) ;;
    '') say 'no server: give --server URL or set KEYFOUND_SERVER' && return 2 ;;
    *) say "'$server' is no address, as https://answers.example.org" && return 2 ;;
    esac
    case $token in *[!A-Za-z0-9._~+/=-]*) say 'KEYFOUND_TOKEN is no token' && return 2 ;; esac
    command -v curl >/dev/null 2>&1 || { say 'curl is not installed' && return 69; }
    # what curl is told by a file stands in no list of processes
    {
        printf 'url = "%s/%s"\n' "${server%/}" "${lang:+?lang=$lang}"
        [ -z "$token" ] || printf 'header = "Authorization: Bearer %s"\n' "$token"
    } >"$work/curl"
    status=$(curl -sS -L --post301 --post302 --connect-timeout 3 --max-time 20 -K "$work/curl" -D "$work/head" \
        -o "$work/answer" -w '%{http_code}' -H 'Accept: text/plain' -H 'Content-Type: text/plain; charset=utf-8' \
        -H "Accept-Language: $(language)" --data-binary "@$1" 2>"$work/why") || {
        say "$server does not answer: $(sed -n '1s/^curl: *//p' "$work/why")"
        return 69
    }
    [ "$status" = 200 ] || { say "$server answers $status" && return 69; }
    verdict=$(tr -d '\r' <"$work/head" | sed -n 's/^[Kk]eyfound-[Vv]erdict: *\([a-z]*\).*/\1/p' | tail -n 1)
    [ -n "$verdict" ] || { say "$server answers, but is no Keyfound" && return 69; }
}

language() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}} in zh*) echo zh ;; *) echo en ;; esac
}

# Prints the answer.
show() {
    if [ "$format" = github ]; then
        annotate
    elif [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then
        printf '\033[1m%s\033[0m\n' "$(head -n 1 "$work/answer")"
        tail -n +2 "$work/answer"
    else
        cat "$work/answer"
    fi
}

# `%` and line ends would end the message of a workflow command.
annotate() {
    message=$(head -n 12 "$work/answer" | tr -d '\r' | sed 's/%/%25/g' | awk '{ printf "%s%%0A", $0 }')
    case $verdict in
    known) printf '%s\n' "::error title=Known here::$message" ;;
    similar) printf '%s\n' "::warning title=Something similar is known here::$message" ;;
    *) echo '::notice title=Not known here yet::Nobody has written an answer to this error yet' ;;
    esac
    [ -z "${GITHUB_OUTPUT-}" ] || echo "verdict=$verdict" >>"$GITHUB_OUTPUT"
    [ "$verdict" = unknown ] || [ -z "${GITHUB_STEP_SUMMARY-}" ] ||
        { printf '## Keyfound: %s\n\n' "$verdict" && sed '1,/^# /s/^# /### /' "$work/answer"; } >>"$GITHUB_STEP_SUMMARY"
}

# The end of the file $1, $2 bytes at most: an error stands at the end of a log.
cut_to() {
    [ "$(wc -c <"$1")" -le "$2" ] || { tail -c "$2" "$1" >"$1.end" && mv "$1.end" "$1"; }
}

search() {
    open_work || wrong "cannot write to ${TMPDIR:-/tmp}"
    if [ $# -eq 0 ] || [ "$*" = - ]; then cat >"$work/text"; else printf '%s' "$*" >"$work/text"; fi
    grep -q '[^[:space:]]' "$work/text" || wrong 'nothing was given to search for'
    # the server takes 8 MiB
    cut_to "$work/text" 8000000
    ask "$work/text" || exit $?
    show
    case ${by_verdict:+exact}-$verdict in
    exact-similar) exit 3 ;;
    exact-unknown) exit 4 ;;
    -unknown) exit 1 ;;
    esac
    exit 0
}

run() {
    [ $# -gt 0 ] || wrong 'run needs a command, as: keyfound run -- make test'
    command -v "$1" >/dev/null 2>&1 || { say "cannot run '$1'"; exit 127; }
    unset KEYFOUND_TOKEN
    # where nothing can be kept, the command still runs
    open_work || { say "cannot write to ${TMPDIR:-/tmp}, so nothing is looked up"; exec "$@"; }
    # Each stream passes through a pipe of its own, and arrives where it would have.
    mkfifo "$work/out" "$work/err" || { say "cannot write to $work, so nothing is looked up"; exec "$@"; }
    copy out &
    copy err >&2 &
    start "$@"
    drain
    # what was ended from outside has no error to look up
    case $code in 0 | 129 | 130 | 141 | 143) exit "$code" ;; esac
    if grep -q '[^[:space:]]' "$work/printed" 2>/dev/null; then
        cut_to "$work/printed" 262144
        if ask "$work/printed"; then
            # workflow commands are read from the beginning of a line of standard output
            if [ "$format" = github ]; then echo && show; else echo >&2 && show >&2; fi
        fi
    fi
    exit "$code"
}

# Runs the command; sets $code. Ctrl-C goes to the command by itself; what is sent to this script is passed on to it.
start() {
    exec 5<&0
    # what runs beside a script ignores Ctrl-C, unless env can undo that
    if env --default-signal=INT,QUIT true 2>/dev/null; then
        set -- env --default-signal=INT,QUIT "$@"
    elif [ -t 0 ]; then
        trap : INT
        (exec "$@") >"$work/out" 2>"$work/err"
        code=$?
        return
    fi
    trap : INT
    for signal in HUP TERM; do trap "passed=yes; kill -$signal \$job 2>/dev/null" "$signal"; done
    (exec "$@" 5<&-) <&5 >"$work/out" 2>"$work/err" &
    job=$!
    code=
    while :; do
        passed=
        interrupted=
        trap 'interrupted=yes' INT
        wait "$job" 2>/dev/null
        ended=$?
        # a signal ends the waiting too soon
        [ -n "$passed$interrupted" ] || break
        code=$ended
    done
    { [ "$ended" = 127 ] && [ -n "$code" ]; } || code=$ended
    trap 'exit 129' HUP
    trap 'exit 143' TERM
}

# Waits until all is printed, but not for what the command left behind and what may print for hours.
drain() {
    for pause in 0.01 0.02 0.05 0.1 0.2 0.3 0.3; do
        [ -e "$work/out.end" ] && [ -e "$work/err.end" ] && return
        sleep "$pause" 2>/dev/null || sleep 1
    done
}

# Passes the stream $1 on, and keeps it.
copy() {
    tee -a "$work/printed" <"$work/$1"
    { : >"$work/$1.end"; } 2>/dev/null
}

# Reads one option; sets $used to the number of its words.
option() {
    used=1
    case $1 in
    --server | --lang | --format)
        [ $# -gt 1 ] || wrong "$1 needs a value"
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
    lang)
        case $2 in '' | *[!A-Za-z0-9-]*) wrong "'$2' is no language, as en or zh" ;; esac
        lang=$2
        ;;
    format)
        case $2 in text | github) format=$2 ;; *) wrong '--format is text or github' ;; esac
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
    -h | --help) usage; exit 0 ;;
    --version) echo "keyfound shell $version"; exit 0 ;;
    --) shift; break ;;
    -) break ;;
    -*) wrong "unknown option $1; see keyfound --help" ;;
    run | search) [ -z "$verb" ] || break; verb=$1; shift ;;
    *) break ;;
    esac
done
[ -n "$verb" ] || [ $# -eq 0 ] || [ "$1" = - ] || wrong "no command '$1'; see keyfound --help"
"${verb:-search}" "$@"
