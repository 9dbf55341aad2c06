import type { WebSocket } from 'ws'
import type { Frame } from './frame.ts'

interface Sender {
  sendFrame(parts: readonly Uint8Array[]): void
}

/**
 * Writes finished frames to a socket. The library's sender takes them as they are (its name for this is private, so it is
 * looked up, not assumed); frames of one write share one system call.
 */
export function createFrameWriter(socket: WebSocket): (frames: readonly Frame[]) => void {
  const sender: unknown = Reflect.get(socket, '_sender')
  if (!isSender(sender)) throw new Error('this version of ws has no sender that takes frames')
  return (frames) => {
    if (socket.readyState === socket.OPEN) sender.sendFrame(frames.length === 1 ? frames : [Buffer.concat(frames)])
  }
}

function isSender(value: unknown): value is Sender {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sendFrame') === 'function'
}
