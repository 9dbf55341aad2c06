import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type * as z from 'zod/mini'
import { problem, type Reply } from './respond.ts'

/** The JSON body of a request in the shape asked for, or the answer that refuses it and names the field. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodMiniType<T>, maxBytes = 64 * 1024): Promise<Result<T, Reply>> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return fail(problem('not-json'))
  const text = await readText(request, maxBytes)
  if (text === undefined) return fail(problem('too-large', `at most ${maxBytes} bytes`))
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.join('.')
  return fail(problem('bad-request', `${place}: ${issue?.message ?? 'unknown shape'}`))
}

async function readText(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON at all: the schema says so with the rest.
    return undefined
  }
}
