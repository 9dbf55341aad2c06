import * as z from 'zod/mini'

const id = z.string().check(z.maxLength(64))
const word = z.string().check(z.maxLength(40))

/** What a person is doing, as others may see it. `user` is stamped by the server from the session; a client cannot set it. */
export const presenceState = z.strictObject({
  user: z.optional(z.object({ id, name: z.string().check(z.maxLength(120)) })),
  /** The screen, and the feature that is open beside it. */
  view: z.optional(z.strictObject({ screen: word, featureId: z.nullable(id) })),
  /** A pointer on the board in the coordinates of a card (0 to 1), or of a lane when it is between cards. */
  pointer: z.optional(z.nullable(z.strictObject({ lane: word, featureId: z.nullable(id), x: z.number(), y: z.number() }))),
  /** The feature being dragged and where it would land. */
  drag: z.optional(z.nullable(z.strictObject({ featureId: id, lane: word, index: z.int().check(z.minimum(0)) }))),
  /** The feature whose title or brief is being edited. */
  editing: z.optional(z.nullable(id)),
  /** Whom this person follows. */
  following: z.optional(z.nullable(id)),
  /** The caret in a brief: relative positions of the text editor, with the feature it is in. */
  cursor: z.optional(z.nullable(z.object({ anchor: z.unknown(), head: z.unknown() }))),
})
export type PresenceState = z.infer<typeof presenceState>
