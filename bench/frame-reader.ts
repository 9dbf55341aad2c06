export interface ReadFrame {
  readonly opcode: number
  /** The first two bytes after the envelope: the kind of message. */
  readonly first: number
  readonly second: number
  /** The payload without its envelope, where it was asked for. */
  readonly payload: Uint8Array | undefined
}

const nothing = new Uint8Array()

/**
 * Takes the server's frames off a stream. Unless payloads are wanted it looks only at the two bytes that say what they are, so that
 * hundreds of clients cost less than the server that feeds them.
 */
export class FrameReader {
  wantsPayload = false
  readonly #onFrame: (frame: ReadFrame) => void
  readonly #envelope: number
  #rest: Uint8Array = nothing
  #skipped: { readonly frame: ReadFrame; left: number } | undefined

  /** `envelope` is how many bytes stand before the message itself in every payload. */
  constructor(onFrame: (frame: ReadFrame) => void, envelope: number) {
    this.#onFrame = onFrame
    this.#envelope = envelope
  }

  push(chunk: Uint8Array): void {
    let position = this.#skip(chunk)
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    this.#rest = nothing
    while (this.#skipped === undefined) {
      const next = this.#frameAt(bytes, position)
      if (next === undefined) break
      position = next
    }
    if (this.#skipped === undefined && position < bytes.length) this.#rest = bytes.subarray(position)
  }

  /** The end of the frame that begins here, or undefined when more bytes must come first. */
  #frameAt(bytes: Uint8Array, at: number): number | undefined {
    const extent = extentAt(bytes, at)
    if (extent === undefined) return undefined
    const { end } = extent
    const start = Math.min(extent.start + this.#envelope, end)
    if (bytes.length < (this.wantsPayload ? end : Math.min(start + 2, end))) return undefined
    const frame: ReadFrame = {
      opcode: (bytes[at] ?? 0) & 15,
      first: end > start ? (bytes[start] ?? 0) : -1,
      second: end > start + 1 ? (bytes[start + 1] ?? 0) : -1,
      payload: this.wantsPayload ? bytes.subarray(start, end) : undefined,
    }
    if (end > bytes.length) this.#skipped = { frame, left: end - bytes.length }
    else this.#onFrame(frame)
    return end
  }

  #skip(chunk: Uint8Array): number {
    const skipped = this.#skipped
    if (skipped === undefined) return 0
    const taken = Math.min(skipped.left, chunk.length)
    skipped.left -= taken
    if (skipped.left > 0) return chunk.length
    this.#skipped = undefined
    this.#onFrame(skipped.frame)
    return taken
  }
}

/** Where the payload of the frame at a place begins and ends. */
function extentAt(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } | undefined {
  const left = bytes.length - at
  if (left < 2) return undefined
  const short = (bytes[at + 1] ?? 0) & 127
  const header = short < 126 ? 2 : short === 126 ? 4 : 10
  if (left < header) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + at)
  const length = short < 126 ? short : short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2))
  return { start: at + header, end: at + header + length }
}
