const longest = 2000

/** Why something is no address that a browser opens over TLS and that carries no password, or undefined when it is. */
export function checkHttpsAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be text'
  if (value.length > longest) return `must be at most ${longest} characters`
  const url = URL.parse(value)
  if (url?.protocol !== 'https:') return 'must be an address that begins with https://'
  return url.username === '' && url.password === '' ? undefined : 'must not hold a password'
}
