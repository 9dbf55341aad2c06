// The floor of a server that keeps what it is sent before anybody else sees it: each update is applied to its document, all
// that came within a gap is one row of a database, and then it goes to its room. Nobody is asked who they are or whether
// what they send is lawful, nothing is acknowledged, and nothing is ever read back.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { introduce } from './introduce.mjs'

const gapMs = 10
const folder = mkdtempSync(join(tmpdir(), 'parley-floor-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const log = new Worker(new URL('./durable-floor-log.mjs', import.meta.url), { workerData: join(folder, 'floor.db') })
const rooms = new Map()
let waiting = []
let underWay
let committedAt = 0
let timer

log.on('message', () => {
  const kept = underWay
  underWay = undefined
  for (const { room, message } of kept) for (const socket of room.sockets) socket.send(message)
  schedule()
})

function schedule() {
  if (timer !== undefined || underWay !== undefined || waiting.length === 0) return
  timer = setTimeout(commit, committedAt + gapMs - performance.now())
}

function commit() {
  timer = undefined
  committedAt = performance.now()
  underWay = waiting
  waiting = []
  for (const { room, message } of underWay) Y.applyUpdate(room.doc, updateIn(message))
  const row = new Uint8Array(Buffer.concat(underWay.map(({ message }) => message)))
  log.postMessage(row, [row.buffer])
}

/** The update in a sync message: two numbers of one byte and its length stand before it. */
function updateIn(message) {
  let at = 2
  while (message[at] > 127) at += 1
  return message.subarray(at + 1)
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? { doc: new Y.Doc(), sockets: new Set() }
  rooms.set(request.url, room)
  room.sockets.add(socket)
  socket.on('message', (message) => {
    if (message[0] !== 0 || message[1] !== 2) return
    waiting.push({ room, message })
    schedule()
  })
  socket.on('close', () => room.sockets.delete(socket))
})
server.on('listening', () => introduce(server.address().port))
