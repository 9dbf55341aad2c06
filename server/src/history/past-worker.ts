import { parentPort, type MessagePort } from 'node:worker_threads'
import { doPastJob } from './past-job.ts'
import type { PastReply } from './past-message.ts'
import { readPastCall } from './read-past-message.ts'

if (parentPort !== null) serve(parentPort)

function serve(port: MessagePort): void {
  port.on('message', (message: unknown) => {
    const { id, job } = readPastCall(message)
    let reply: PastReply
    try {
      reply = { kind: 'done', id, bytes: doPastJob(job) }
    } catch (error) {
      reply = { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }
    }
    port.postMessage(reply, reply.kind === 'done' ? [reply.bytes.buffer] : [])
  })
}
