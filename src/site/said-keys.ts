/**
 * The messages that some code says: by their whole keys, by the head of one (`app_state_${state}`), or by a tail that is put
 * after another (`key + '_near'`).
 */
export function saidKeys(files: readonly string[], keys: readonly string[]): ReadonlySet<string> {
  const code = files.join('\n')
  const tokens = new Set(code.match(/\w+/g))
  const heads = [...code.matchAll(/[`']([a-z]+_[a-z_]*)\$\{/g)].map((match) => match[1] ?? '')
  const tails = new Set([...code.matchAll(/(?:\bkey \+ '|\})(_\w+)['`]/g)].map((match) => match[1] ?? ''))
  const isSaid = (key: string): boolean =>
    tokens.has(key) ||
    heads.some((head) => key.startsWith(head)) ||
    [...tails].some((tail) => key.endsWith(tail) && isSaid(key.slice(0, -tail.length)))
  return new Set(keys.filter(isSaid))
}
