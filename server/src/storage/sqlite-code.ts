import type { UnavailableReason } from './storage-unavailable.ts'

const busy = 5
const full = 13
const corrupt = 11
const constraint = 19
// READONLY, IOERR, CANTOPEN, BUSY, LOCKED, NOMEM, CORRUPT, NOTADB: the medium's or the machine's fault, not the program's.
const medium: ReadonlySet<number> = new Set([busy, 6, 7, 8, 10, corrupt, 14, 26])

/** Null for an error that is a bug of ours and not a failure of the medium. */
export function unavailableReason(error: unknown): UnavailableReason | null {
  const code = primaryCode(error)
  if (code === full) return 'disk-full'
  return code !== null && medium.has(code) ? 'io' : null
}

export function isCorrupt(error: unknown): boolean {
  return primaryCode(error) === corrupt
}

export function isBusy(error: unknown): boolean {
  return primaryCode(error) === busy
}

/** Foreign key violations are told from taken keys by the extended code. */
export function brokenConstraint(error: unknown): 'taken' | 'foreign-key' | null {
  if (primaryCode(error) !== constraint) return null
  const code = extendedCode(error)
  if (code === 1555 || code === 2067) return 'taken'
  return code === 787 ? 'foreign-key' : null
}

function primaryCode(error: unknown): number | null {
  const code = extendedCode(error)
  return code === null ? null : code & 0xff
}

function extendedCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null
}
