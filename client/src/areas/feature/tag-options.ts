import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Option } from '../../ui/option.ts'

const longest = 40

/** Every tag that a feature on the roadmap has. */
export function knownTags(features: ReadonlyMap<FeatureId, Feature>): readonly string[] {
  const tags = new Set<string>()
  for (const feature of features.values()) if (feature.deletedAt === null) for (const tag of feature.tags) tags.add(tag)
  return [...tags].sort(compareText)
}

/** The tags to choose from, and last what was typed, when it is a tag nobody has used yet. */
export function tagOptions(known: readonly string[], own: readonly string[], query: string): readonly Option[] {
  const all = [...new Set([...known, ...own])]
  const typed = query.trim().slice(0, longest)
  const isNew = typed !== '' && !all.some((tag) => tag.toLowerCase() === typed.toLowerCase())
  const options = all.map((tag) => ({ value: tag, label: tag }))
  return isNew ? [...options, { value: typed, label: typed, hint: 'New tag' }] : options
}
