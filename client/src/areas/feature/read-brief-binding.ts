import type { CollaborationOptions } from '@tiptap/extension-collaboration'
import type { Awareness } from 'y-protocols/awareness'
import type { BriefBinding } from '../../store/actions.ts'

/** The rich text of a brief, as the editor's binding takes it. */
export type BriefFragment = NonNullable<CollaborationOptions['fragment']>

export interface OpenedBrief {
  readonly fragment: BriefFragment
  readonly awareness: Awareness
}

/** The store hands these through without knowing them; only the editor looks inside. */
export function readBriefBinding({ fragment, awareness }: BriefBinding): OpenedBrief {
  return { fragment: fragment as BriefFragment, awareness: awareness as Awareness }
}
