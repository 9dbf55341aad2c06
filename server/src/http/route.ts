import type { IncomingMessage } from 'node:http'
import type { Reply } from './respond.ts'
import type { Services } from './services.ts'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly handle: (request: IncomingMessage, services: Services) => Promise<Reply> | Reply
}
