/** The rich text of a brief as plain values. */
export type BriefNode =
  | {
      readonly kind: 'element'
      readonly name: string
      readonly attributes: Readonly<Record<string, unknown>>
      readonly children: readonly BriefNode[]
    }
  | { readonly kind: 'text'; readonly runs: readonly BriefRun[] }

export interface BriefRun {
  readonly text: string
  readonly marks: Readonly<Record<string, unknown>>
}
