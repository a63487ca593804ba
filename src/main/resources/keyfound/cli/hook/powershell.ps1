# Keyfound for PowerShell: after a command that failed, `why` looks its error up.
# Nothing runs and nothing is sent before you type `why`.
if (-not (Get-Variable KeyfoundPrompt -Scope Global -ErrorAction Ignore)) {
    $global:KeyfoundPrompt = $function:prompt
    $global:KeyfoundSeen = 0
    $global:KeyfoundSaid = $null
    $global:KeyfoundError = $null
    function global:prompt {
        $ok = $?
        $code = $global:LASTEXITCODE
        $last = Get-History -Count 1
        $said = if ($global:Error.Count) { $global:Error[0] }
        if ($last -and $last.Id -ne $global:KeyfoundSeen) {
            $global:KeyfoundSeen = $last.Id
            if (-not $ok -and $last.CommandLine -notmatch '^(why|exit)\b') {
                $global:KeyfoundLast = $last.CommandLine
                # a program that failed leaves no error of PowerShell
                $global:KeyfoundError = if (-not [object]::ReferenceEquals($said, $global:KeyfoundSaid)) { $said }
                Write-Host 'failed; type why to look it up' -ForegroundColor DarkGray
            }
        }
        $global:KeyfoundSaid = $said
        $global:LASTEXITCODE = $code
        & $global:KeyfoundPrompt
    }
    function global:why {
        if (-not $global:KeyfoundLast) { Write-Host 'no command failed yet'; return }
        if ($global:KeyfoundError) {
            # PowerShell keeps its own errors
            $global:KeyfoundError | Out-String | keyfound search -
            return
        }
        if ((Read-Host "run again: $global:KeyfoundLast [y/N]") -match '^[yY]') {
            keyfound run -- pwsh -NoProfile -Command $global:KeyfoundLast
        }
    }
}
