import * as z from 'zod/mini'
import { roles } from '../model/person.ts'

/** First message of a connection. */
export const hello = z.object({
  userId: z.string(),
  role: z.enum(roles),
  canWrite: z.boolean(),
  epoch: z.number(),
  seq: z.number(),
})
export type Hello = z.infer<typeof hello>

/** The state of the document on the server, sent when it changes. */
export const notice = z.object({ storage: z.enum(['saving', 'not-saving', 'damaged']) })
export type Notice = z.infer<typeof notice>
