import { createHash } from 'node:crypto'

/** Names a representation: the same one has the same tag, and another one has another. */
export function etagOf(value: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27)}"`
}

/** Whether a condition of a request names a tag; a tag that is only weakly the same is the same for reading. */
export function namesTag(condition: string, tag: string): boolean {
  return condition.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}
