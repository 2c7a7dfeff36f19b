/** Names of YAML files, in any case of letters: `PIANO.YML` is one. */

export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** What a plain editor makes of `piano.yaml` when it saves it as text. */
export function isYamlSavedAsText(name: string): boolean {
  return /\.ya?ml\.txt$/i.test(name);
}
