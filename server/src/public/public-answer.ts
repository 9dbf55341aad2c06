import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** An answer that is finished before anybody asks: a request costs finding it. */
export interface PublicAnswer {
  readonly status: 200 | 404
  readonly variants: Readonly<Record<Encoding, Variant>>
  /** Names and values in turn, as Node writes them without looking at each. */
  readonly notModified: readonly string[]
  /** Null for what is not kept. */
  readonly etag: string | null
}

/** Finished already, or drawn when somebody first asks. */
export type Prepared = PublicAnswer | (() => Promise<PublicAnswer>)

export interface Variant {
  readonly headers: readonly string[]
  readonly body: Buffer
}

export interface AnswerParts {
  readonly status?: 200 | 404
  readonly type: string
  readonly body: string | Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** What is not there yet may be there at the next press. */
const cacheControl = { 200: 'public, max-age=60', 404: 'no-cache' } as const
// Higher qualities fill tables for 30 ms and more, during which the server does nothing else, and save one byte in a hundred.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

/** Headers follow from the public bytes and from nothing else. */
export function prepareAnswer({ status = 200, type, body, headers }: AnswerParts): PublicAnswer {
  const bytes = Buffer.from(body)
  const etag = status === 200 ? `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` : null
  const common = {
    ...headers,
    'cache-control': cacheControl[status],
    vary: 'accept-encoding',
    ...(etag === null ? {} : { etag }),
  }
  function variant(encoding: Encoding, coded: Buffer): Variant {
    const own = {
      'content-type': type,
      'content-length': String(coded.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    }
    return { headers: Object.entries({ ...common, ...own }).flat(), body: coded }
  }
  const identity = variant('identity', bytes)
  const isText = !type.startsWith('image/')
  return {
    status,
    etag,
    notModified: Object.entries(common).flat(),
    variants: {
      identity,
      gzip: isText ? variant('gzip', gzipSync(bytes, { level: 9 })) : identity,
      br: isText ? variant('br', brotliCompressSync(bytes, brotli)) : identity,
    },
  }
}
