# Keyfound for PowerShell: after a command that failed, `why` looks its error up.
# Nothing runs and nothing is sent before you type `why`.
if (-not (Get-Variable KeyfoundPrompt -Scope Global -ErrorAction Ignore)) {
    $global:KeyfoundPrompt = $function:prompt
    $global:KeyfoundSeen = 0
    function global:prompt {
        $ok = $?
        $code = $global:LASTEXITCODE
        $last = Get-History -Count 1
        if ($last -and $last.Id -ne $global:KeyfoundSeen) {
            $global:KeyfoundSeen = $last.Id
            if (-not $ok -and $last.CommandLine -notmatch '^why\b') {
                $global:KeyfoundLast = $last.CommandLine
                Write-Host 'failed; type why to look it up' -ForegroundColor DarkGray
            }
        }
        $global:LASTEXITCODE = $code
        & $global:KeyfoundPrompt
    }
    function global:why {
        if (-not $global:KeyfoundLast) { Write-Host 'no command failed yet'; return }
        if ($Error.Count -gt 0 -and $Error[0].InvocationInfo.HistoryId -eq $global:KeyfoundSeen - 1) {
            # PowerShell keeps its own errors
            $Error[0] | Out-String | keyfound search -
            return
        }
        if ((Read-Host "run again: $global:KeyfoundLast [y/N]") -match '^[yY]') {
            keyfound run -- pwsh -NoProfile -Command $global:KeyfoundLast
        }
    }
}
