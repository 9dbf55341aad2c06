import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

export interface StaticPlace {
  /** The folder of the built client. */
  readonly root: string
  readonly path: string
}

/** Serves the built client. Any path without a file is a screen of the app and gets its page. */
export async function serveStatic(request: IncomingMessage, response: ServerResponse, { root, path }: StaticPlace): Promise<void> {
  const asked = join(root, normalize(decodePath(path)))
  const isFile = extname(asked) !== '' && asked.startsWith(root + sep) && (await sizeOf(asked)) !== undefined
  const file = isFile ? asked : join(root, 'index.html')
  const variant = await pickVariant(file, request.headers['accept-encoding']?.toString() ?? '')
  if (variant === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('The client is not built.\n')
    return
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': variant.size,
    ...(variant.encoding === undefined ? {} : { 'content-encoding': variant.encoding }),
    vary: 'accept-encoding',
    // Assets carry a hash of their content in their name; pages do not.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  // Closes the file when the browser goes away early, and ends the answer when the file cannot be read.
  else await pipeline(createReadStream(variant.file), response).catch(() => response.destroy())
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray percent sign: no file has such a name, so the app's page answers.
    return '/'
  }
}

async function pickVariant(
  file: string,
  accepted: string,
): Promise<{ readonly file: string; readonly size: number; readonly encoding?: string } | undefined> {
  for (const { name, suffix } of encodings) {
    const size = accepted.includes(name) ? await sizeOf(file + suffix) : undefined
    if (size !== undefined) return { file: file + suffix, size, encoding: name }
  }
  const size = await sizeOf(file)
  return size === undefined ? undefined : { file, size }
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() === true ? found.size : undefined
}
