import type { CreatedProspectLinkJson, ProspectLinkJson, ProspectOpenJson } from '@parley/shared/protocol/prospect-links.ts'
import { has } from './read-answer.ts'

// As with the other answers, it is looked at only as far as telling it from something else takes.

export function readProspectLinks(json: unknown): readonly ProspectLinkJson[] | undefined {
  return Array.isArray(json) && json.every((one) => has(one, 'label') && has(one, 'state')) ? (json as ProspectLinkJson[]) : undefined
}

export function readCreatedProspectLink(json: unknown): CreatedProspectLinkJson | undefined {
  return has(json, 'link') && has(json, 'url') ? (json as CreatedProspectLinkJson) : undefined
}

export function readProspectOpens(json: unknown): readonly ProspectOpenJson[] | undefined {
  return Array.isArray(json) && json.every((one) => has(one, 'at') && has(one, 'lines')) ? (json as ProspectOpenJson[]) : undefined
}
