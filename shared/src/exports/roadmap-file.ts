import type { RichPart } from './rich-text.ts'

/** A whole roadmap in a file, without loss: every entry of its documents, and the briefs as plain data. */
export interface RoadmapFile {
  readonly format: typeof roadmapFormat
  readonly version: 1
  readonly name: string
  readonly exportedAt: string
  /** To whom the ids of people belong, for those who read the file. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly plan: Entries & { readonly briefs: Readonly<Record<string, readonly RichPart[]>> }
  /** Missing where whoever made the file does not see it. */
  readonly sales?: Entries | undefined
}

/** By zone and key. */
export interface Entries {
  readonly zones: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export const roadmapFormat = 'parley-roadmap'
