import * as z from 'zod/mini'

/** A press of a button says all there is to say. */
export const pressForm = z.strictObject({})

/** Characters, with line breaks as one. */
export const longestIdea = 2000

const address = z.string().check(z.maxLength(1000))
/** Whoever fills it is a program. */
const trap = z.string().check(z.maxLength(1000))

export const subscriptionForm = z.strictObject({ email: address, website: trap })

/** What is wrong with the words themselves is told on the page, beside them. */
export const ideaForm = z.strictObject({
  text: z.string(),
  email: address,
  website: trap,
  /** When the form was opened, signed by the server. */
  opened: z.string().check(z.maxLength(100)),
})
export type IdeaForm = z.infer<typeof ideaForm>
