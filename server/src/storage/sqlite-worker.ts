import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { openDatabase } from './open-database.ts'
import { readCallMessage } from './read-call-message.ts'
import { prepareCalls } from './sqlite-calls.ts'
import { unavailableReason } from './sqlite-code.ts'
import type { CallArgs, CallMessage, CallName, CallReplies, StorageCalls, WorkerMessage } from './storage-calls.ts'

type Calls = { readonly [Name in CallName]: (...args: CallArgs[Name]) => CallReplies[Name] }

if (parentPort) start(parentPort, String(workerData))

function start(port: MessagePort, file: string): void {
  const opened = open(file)
  if (typeof opened === 'string') return send(port, { kind: 'refused', sentence: opened })
  const calls = prepareCalls(opened)
  port.on('message', (message: unknown) => {
    const call = readCallMessage(message)
    send(port, answer(calls, call))
    if (call.name === 'close') port.close()
  })
  send(port, { kind: 'opened' })
}

function open(file: string): DatabaseSync | string {
  try {
    const opened = openDatabase(file)
    return opened.ok ? opened.value : opened.failure
  } catch (error) {
    return `${file} cannot be opened: ${messageOf(error)}.`
  }
}

function answer(calls: StorageCalls, call: CallMessage): WorkerMessage {
  try {
    return { kind: 'answered', id: call.id, reply: run(calls, call) }
  } catch (error) {
    return { kind: 'failed', id: call.id, reason: unavailableReason(error) ?? 'bug', message: messageOf(error) }
  }
}

function run<Name extends CallName>(calls: Calls, call: CallMessage<Name>): CallReplies[Name] {
  return calls[call.name](...call.args)
}

function send(port: MessagePort, message: WorkerMessage): void {
  port.postMessage(message)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
