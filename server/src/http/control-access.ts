import { randomBytes, timingSafeEqual } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ControlFile } from '@parley/shared/protocol/control.ts'

/** Lets whoever may read the data folder, and nobody else, give orders to the server that owns it. */
export interface ControlAccess extends Disposable {
  readonly isAllowed: (authorization: string | undefined) => boolean
  /** Writes down where the server can be reached, once that is known. */
  readonly announce: (url: string) => void
}

export function createControlAccess(dataFolder: string): ControlAccess {
  const token = randomBytes(32).toString('base64url')
  const file = join(dataFolder, 'control.json')
  const expected = Buffer.from(`Bearer ${token}`)
  return {
    isAllowed: (authorization) => {
      const given = Buffer.from(authorization ?? '')
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    announce: (url) => {
      const content: ControlFile = { url, token }
      writeFileSync(file, JSON.stringify(content), { mode: 0o600 })
    },
    [Symbol.dispose]: () => rmSync(file, { force: true }),
  }
}
