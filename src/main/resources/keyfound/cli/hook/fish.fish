# Keyfound for fish: after a command that failed, `why` looks its error up.
# Nothing runs and nothing is sent before you type `why`.
function __keyfound_failed --on-event fish_postexec
    set -l code $status
    contains -- $code 0 130 141; and return
    string match -qr '^(why|exit)( |$)' -- $argv[1]; and return
    set -g __keyfound_last $argv[1]
    begin
        set_color brblack
        echo -n "failed with $code; type why to look it up"
        set_color normal
        echo
    end >&2
end
function why
    if set -q TMUX
        # the screen has the output already
        tmux capture-pane -p -S -300 | keyfound search -
        return
    end
    if not set -q __keyfound_last
        echo 'no command failed yet' >&2
        return 1
    end
    read -l -P "run again: $__keyfound_last [y/N] " reply
    string match -qi 'y*' -- $reply; and keyfound run -- fish -c $__keyfound_last
end
