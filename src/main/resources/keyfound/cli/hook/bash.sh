# Keyfound for bash: after a command that failed, `why` looks its error up.
# Nothing runs and nothing is sent before you type `why`.
__keyfound_failed() {
    local code=$?
    [ "$code" -eq 0 ] || [ "$code" -eq 130 ] || [ "$code" -eq 141 ] && return "$code"
    local last
    last=$(HISTTIMEFORMAT='' history 1)
    last=${last#*[0-9]  }
    [ "$last" = "${__keyfound_last-}" ] && return "$code"
    __keyfound_last=$last
    case $last in why | 'why '*) return "$code" ;; esac
    printf '\033[2mfailed with %s; type why to look it up\033[0m\n' "$code" >&2
    return "$code"
}
why() {
    if [ -n "${TMUX-}" ]; then
        # the screen has the output already
        tmux capture-pane -p -S -300 | keyfound search -
        return
    fi
    if [ -z "${__keyfound_last-}" ]; then
        echo 'no command failed yet' >&2
        return 1
    fi
    printf 'run again: %s [y/N] ' "$__keyfound_last" >&2
    local reply
    read -r reply
    case $reply in [yY]*) keyfound run -- bash -c "$__keyfound_last" ;; esac
}
case ";${PROMPT_COMMAND-};" in
*';__keyfound_failed;'*) ;;
*) PROMPT_COMMAND="__keyfound_failed${PROMPT_COMMAND:+;$PROMPT_COMMAND}" ;;
esac
