// The floor: what comes from one socket goes to all of its room, unread.
import { WebSocketServer } from 'ws'
import { introduce } from './introduce.mjs'

const rooms = new Map()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set()
  rooms.set(request.url, room.add(socket))
  socket.on('message', (message) => {
    for (const other of room) other.send(message)
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => introduce(server.address().port))
