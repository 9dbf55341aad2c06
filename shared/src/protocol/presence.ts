import { z } from 'zod'

const id = z.string().max(64)

/** What a person is doing, as others may see it. `user` is stamped by the server from the session; a client cannot set it. */
export const presenceState = z.strictObject({
  user: z.object({ id, name: z.string().max(120) }).optional(),
  /** The screen, and the feature that is open beside it. */
  view: z.strictObject({ screen: z.string().max(40), featureId: id.nullable() }).optional(),
  /** A pointer on the board in the coordinates of a card (0 to 1), or of a lane when it is between cards. */
  pointer: z
    .strictObject({ lane: z.string().max(20), featureId: id.nullable(), x: z.number(), y: z.number() })
    .nullable()
    .optional(),
  /** The feature being dragged and where it would land. */
  drag: z
    .strictObject({ featureId: id, lane: z.string().max(20), index: z.int().min(0) })
    .nullable()
    .optional(),
  /** The feature whose title or brief is being edited. */
  editing: id.nullable().optional(),
  /** Whom this person follows. */
  following: id.nullable().optional(),
  /** The caret in a brief: relative positions of the text editor, with the feature it is in. */
  cursor: z.object({ anchor: z.unknown(), head: z.unknown() }).nullable().optional(),
})
export type PresenceState = z.infer<typeof presenceState>
