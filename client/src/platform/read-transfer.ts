import type { ImportedJson, RestoredJson } from '@parley/shared/protocol/transfer.ts'
import { has } from './read-answer.ts'

export function readImported(json: unknown): ImportedJson | undefined {
  return has(json, 'features') ? (json as ImportedJson) : undefined
}

export function readRestored(json: unknown): RestoredJson | undefined {
  return has(json, 'features') && has(json, 'companies') ? (json as RestoredJson) : undefined
}
