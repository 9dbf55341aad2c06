import { isIP } from 'node:net'

const hostName = /^(?!-)[a-z\d-]{1,63}(?<!-)(?:\.(?!-)[a-z\d-]{1,63}(?<!-))*$/i

export function readPort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null
}

export function readHost(text: string): string | null {
  return isIP(text) > 0 || (hostName.test(text) && !/^[\d.]+$/.test(text)) ? text : null
}

/** The origin alone: whatever is served lies at paths of ours. */
export function readOrigin(text: string): string | null {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null
  return url.href === `${url.origin}/` ? url.origin : null
}

export function readSwitch(text: string): boolean | null {
  if (text === '1') return true
  return text === '0' ? false : null
}

export function readOneOf<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null
}

/** A short text on one line. */
export function readLabel(text: string): string | null {
  return text.length <= 200 && !/\p{Cc}/u.test(text) ? text : null
}

const fewestSecretCharacters = 32
const samples = /change.?me|secret|password|example|parley|12345|qwert|abcdef/i

/** A secret nobody can guess: long, of many different characters, and none of those that stand in manuals. */
export function readSecret(text: string): string | null {
  return text.length >= fewestSecretCharacters && new Set(text).size >= 10 && !samples.test(text) ? text : null
}
