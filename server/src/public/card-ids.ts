import { createHmac, hkdfSync } from 'node:crypto'
import type { FeatureId } from '@parley/shared/model/ids.ts'

const length = 16

/** Ids for outsiders: the same for ever, and nothing of the feature's own id can be found from them without the server's secret. */
export function createCardIds(serverSecret: string): (id: FeatureId) => string {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', 'parley/public/card', 32))
  return (id) => createHmac('sha256', key).update(id).digest('base64url').slice(0, length)
}
