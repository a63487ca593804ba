# Keyfound for zsh: after a command that failed, `why` looks its error up.
# Nothing runs and nothing is sent before you type `why`.
__keyfound_started() { __keyfound_current=$1 }
__keyfound_failed() {
    local code=$?
    [[ -n ${__keyfound_current-} ]] || return $code
    local last=$__keyfound_current
    __keyfound_current=
    (( code == 0 || code == 130 || code == 141 )) && return $code
    [[ $last == why || $last == 'why '* ]] && return $code
    __keyfound_last=$last
    print -u2 -P "%F{8}failed with $code; type why to look it up%f"
    return $code
}
why() {
    if [[ -n ${TMUX-} ]]; then
        # the screen has the output already
        tmux capture-pane -p -S -300 | keyfound search -
        return
    fi
    if [[ -z ${__keyfound_last-} ]]; then
        print -u2 'no command failed yet'
        return 1
    fi
    local reply
    print -u2 -n -- "run again: $__keyfound_last [y/N] "
    read -r reply
    [[ $reply == [yY]* ]] && keyfound run -- zsh -c "$__keyfound_last"
}
autoload -Uz add-zsh-hook
add-zsh-hook preexec __keyfound_started
add-zsh-hook precmd __keyfound_failed
