import * as z from 'zod/mini'

/** A press of the button says all there is to say. */
export const voteForm = z.strictObject({})
