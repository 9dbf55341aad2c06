/** A piece of a brief as plain data: an element, or a run of text with its marks. */
export type RichPart = RichElement | RichRun

export interface RichElement {
  readonly element: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly content?: readonly RichPart[]
}

export interface RichRun {
  readonly text: string
  /** By the name of the mark; the value holds its attributes. */
  readonly marks?: Readonly<Record<string, unknown>>
}
