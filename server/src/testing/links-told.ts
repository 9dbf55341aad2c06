import { instantAt } from '@parley/shared/base/instant.ts'
import { keys } from '@parley/shared/document/keys.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import { asId, type FeatureId, type LinkId } from '@parley/shared/model/ids.ts'

/** What the server knows of trackers and of what a feature links to. */
export function linksTold(featureId: FeatureId, at: number, word: (what: string) => string): readonly Write[] {
  const readAt = instantAt(at)
  const facts = { title: word('issue'), state: word('state'), category: 'doing', assignee: word('assignee'), updatedAt: readAt }
  const site = `https://${word('site').toLowerCase()}.example`
  return [
    { zone: 'links', key: keys.linkState(featureId, asId<LinkId>('source')), value: { facts, problem: null, readAt } },
    { zone: 'links', key: keys.tracker('t1'), value: { system: 'jira', site, problem: null } },
  ]
}
