// The reference server with nothing added: no storage, no check of what comes. It is given the same `ws` as we use.
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { introduce } from './introduce.mjs'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('connection', setupWSConnection)
server.on('listening', () => introduce(server.address().port))
