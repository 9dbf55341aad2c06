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
