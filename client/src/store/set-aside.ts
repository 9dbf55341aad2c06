import type { Write } from '@parley/shared/document/zone.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'

/** Something this person did that is not made again by itself, in a form to copy. */
export type SetAside =
  | { readonly kind: 'write'; readonly write: Write<string> }
  | { readonly kind: 'text'; readonly featureId: FeatureId; readonly text: string }
