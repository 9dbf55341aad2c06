import type { IncomingMessage } from 'node:http'
import type { Identity } from '../auth/who-is.ts'
import type { Reply } from './respond.ts'
import type { Services } from './services.ts'

export interface Call {
  readonly request: IncomingMessage
  readonly services: Services
  /** Where the request comes from, as far as the proxies before us are trusted. */
  readonly address: string
  /** What stands for the `:names` of the path. */
  readonly params: Readonly<Record<string, string>>
}

export interface IdentifiedCall extends Call {
  readonly identity: Identity
}

type Handle<Asked extends Call> = (call: Asked) => Promise<Reply> | Reply

interface Place {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:names` for segments that are ids. */
  readonly path: string
}

interface Public extends Place {
  readonly access: 'anybody'
  readonly handle: Handle<Call>
}

/** `member` is whoever has a session or a token, `session` whoever sits before a browser, `owner` those of them who own the workspace. */
interface Guarded extends Place {
  readonly access: 'member' | 'session' | 'owner'
  /** Whether one must have shown who one is a short while ago. */
  readonly isFresh?: boolean
  /** Whether an owner who looks through another role is answered, as somebody of that role. */
  readonly isPreviewed?: boolean
  readonly handle: Handle<IdentifiedCall>
}

/** An address, and who may ask there: the one place where that is said. */
export type Route = Public | Guarded
