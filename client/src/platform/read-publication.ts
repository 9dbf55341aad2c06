import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { has } from './read-answer.ts'

// As with the other answers, it is looked at only as far as telling it from something else takes.

export function readPublication(json: unknown): PublicationJson | undefined {
  return has(json, 'settings') && has(json, 'draft') && has(json, 'versions') ? (json as PublicationJson) : undefined
}
