import type { Feature } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'
import { findTexts } from './find-texts.ts'
import { indexTexts, type TextIndex } from './text-index.ts'

export type FeatureIndex = TextIndex<FeatureId>

/** Features by key, title and tags. Declined and shipped ones too: that something exists, or will not, is an answer. */
export function indexFeatures(features: Iterable<Feature>): FeatureIndex {
  return indexTexts(textsOf(features))
}

/** The features that what a customer said may be about, best first. */
export function matchFeatures(index: FeatureIndex, said: string, most = 5): readonly FeatureId[] {
  return findTexts(index, said, most).map(({ id }) => id)
}

function* textsOf(features: Iterable<Feature>): Iterable<{ readonly id: FeatureId; readonly text: string }> {
  for (const { id, key, title, tags, deletedAt } of features) {
    if (deletedAt === null) yield { id, text: [key ?? '', title, ...tags].join(' ') }
  }
}
