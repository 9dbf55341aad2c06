// Hocuspocus with nothing added: no storage, no hooks. One message for one edit, as the others send them.
import { Server } from '@hocuspocus/server'
import { introduce } from './introduce.mjs'

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false, timeout: 600_000, flushDelay: false })
await server.listen()
introduce(server.address.port, { namesDocument: true })
