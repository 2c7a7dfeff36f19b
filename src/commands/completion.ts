/** `completion`: scripts for the shells. All they know is how to ask `qualcheck __complete`. */

/** Shells by name. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script of a shell; the summaries it shows are in a language. */
export function completionScript(shell: Shell, language: 'it' | 'en'): string {
  const ask = language === 'it' ? '__complete' : `__complete --lang ${language}`;
  return { bash, zsh, fish, powershell }[shell](ask);
}

const bash = (ask: string) => `# qualcheck: completion for bash. In ~/.bashrc:  source <(qualcheck completion bash)
_qualcheck() {
  local line value disk=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) disk=$line ;;
      *) printf -v value '%q' "\${line%%$'\\t'*}" && COMPREPLY+=("$value") ;;
    esac
  done < <("$1" ${ask} -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  local current=\${COMP_WORDS[COMP_CWORD]}
  [ "$current" = = ] && current=
  local kind=
  case $disk in
    :files) kind=-f ;;
    :folders) kind=-d ;;
    *) return ;;
  esac
  type compopt >/dev/null 2>&1 && compopt -o filenames 2>/dev/null
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$kind" -- "$current")
}
complete -F _qualcheck qualcheck
`;

const zsh = (ask: string) => `#compdef qualcheck
# qualcheck: completion for zsh. In ~/.zshrc, after compinit:  source <(qualcheck completion zsh)
_qualcheck() {
  local -a offered
  local line disk=
  for line in "\${(@f)$("\${words[1]}" ${ask} -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) disk=$line ;;
      *) offered+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( \${#offered} )) && _describe -V qualcheck offered
  case $disk in
    :files) _files ;;
    :folders) _files -/ ;;
  esac
}
if [ "\${funcstack[1]}" = _qualcheck ]; then
  _qualcheck "$@"
else
  compdef _qualcheck qualcheck
fi
`;

const fish = (
  ask: string,
) => `# qualcheck: completion for fish. In ~/.config/fish/config.fish:  qualcheck completion fish | source
function __qualcheck_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] ${ask} -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c qualcheck -f -a '(__qualcheck_complete)'
`;

/** An empty word is lost on the way to a program before PowerShell 7.3; what the program writes is UTF-8, whatever the console takes. */
const powershell = (
  ask: string,
) => `# qualcheck: completion for PowerShell. In $PROFILE:  qualcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName qualcheck, qualcheck.cmd, qualcheck.ps1 -ScriptBlock {
    param($current, $line, $cursor)
    $before = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor })
    $words = @($before | Select-Object -Skip 1 | ForEach-Object { if ($null -ne $_.Value) { [string]$_.Value } else { $_.ToString() } })
    $empty = if ($PSVersionTable.PSVersion -lt [version]'7.3') { '""' } else { '' }
    $words += if ($current -eq '') { $empty } else { $current.Trim("'", '"') }
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try { $offered = @(& $line.CommandElements[0].ToString() ${ask} '--' @words 2>$null) }
    finally { [Console]::OutputEncoding = $encoding }
    foreach ($each in $offered) {
        if ($each -eq ':files' -or $each -eq ':folders') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) |
                Where-Object { $each -eq ':files' -or $_.ResultType -eq 'ProviderContainer' }
        } else {
            $value, $summary = $each -split "\`t", 2
            $shown = if ($summary) { $summary } else { $value }
            $written = if ($value -match '[^\\w./:=@-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
            [System.Management.Automation.CompletionResult]::new($written, $value, 'ParameterValue', $shown)
        }
    }
}
`;
