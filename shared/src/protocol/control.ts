import * as z from 'zod/mini'
import { roles } from '../model/person.ts'
import { fileToImport } from './transfer.ts'

const name = z.optional(z.string().check(z.maxLength(120)))
const email = z.string().check(z.minLength(3), z.maxLength(254))

/** What the operator does about people. */
const userOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('log') }),
  z.strictObject({ kind: z.literal('invite'), email, role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('role'), email, role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('remove'), email }),
  z.strictObject({ kind: z.literal('sign-out'), email }),
  z.strictObject({ kind: z.literal('setup-link') }),
])
export type UserOrder = z.infer<typeof userOrder>

/** What the command line asks of a server that runs on the same data folder. */
export const controlRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    roadmap: name,
    ...fileToImport.shape,
    /** As what the file is read; told from its headers unless given. */
    as: z.optional(z.enum(['features', 'requests'])),
    /** Whose requests they become, by address. */
    by: z.optional(email),
    /** What becomes of companies that are none of ours: `add`, `leave`, or the name of one that is. */
    companies: z.optional(z.record(z.string(), z.string().check(z.maxLength(120)))),
    otherCompanies: z.optional(z.enum(['add', 'leave'])),
  }),
  z.strictObject({ kind: z.literal('export'), roadmap: name }),
  z.strictObject({ kind: z.literal('restore'), roadmap: name, file: z.unknown() }),
  z.strictObject({
    kind: z.literal('generate'),
    roadmap: name,
    features: z.int().check(z.minimum(1), z.maximum(50_000)),
    comments: z.int().check(z.minimum(0), z.maximum(200_000)),
  }),
  z.strictObject({ kind: z.literal('user'), workspace: name, order: userOrder }),
])
export type ControlRequest = z.infer<typeof controlRequest>

/** Where a running server can be asked, for those who may read its data folder. */
export const controlFile = z.object({ url: z.string(), token: z.string() })
export type ControlFile = z.infer<typeof controlFile>
