import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type * as z from 'zod/mini'
import { parseJson, type JsonFlaw } from './parse-json.ts'
import { problem, type Reply } from './respond.ts'

const flaws: Readonly<Record<JsonFlaw, string>> = {
  'not-json': 'body: this is no JSON',
  'too-deep': 'body: this is nested too deep',
  'forbidden-key': 'body: there is a key no request has',
}

export interface BodyLimits {
  readonly maxBytes?: number
  /** How many levels of lists and records there may be in one another. */
  readonly deepest?: number
}

/** The JSON body of a request in the shape asked for, or the answer that refuses it and names the field. */
export async function readJson<T>(
  request: IncomingMessage,
  schema: z.ZodMiniType<T>,
  { maxBytes = 64 * 1024, deepest }: BodyLimits = {},
): Promise<Result<T, Reply>> {
  const refusal = refusalOf(request.headers, 'application/json')
  if (refusal !== undefined) return fail(refusal)
  const text = await readText(request, maxBytes)
  if (text === undefined) return fail(problem('too-large', `at most ${maxBytes} bytes`))
  const value = parseJson(text, deepest)
  if (!value.ok) return fail(problem('bad-request', flaws[value.failure]))
  const parsed = schema.safeParse(value.value)
  return parsed.success ? ok(parsed.data) : fail(problem('bad-request', complaintOf(parsed.error)))
}

/** The fields of a form that a page without scripts sends. */
export async function readForm<T>(request: IncomingMessage, schema: z.ZodMiniType<T>, maxBytes = 16 * 1024): Promise<Result<T, Reply>> {
  const refusal = refusalOf(request.headers, 'application/x-www-form-urlencoded')
  if (refusal !== undefined) return fail(refusal)
  const text = await readText(request, maxBytes)
  if (text === undefined) return fail(problem('too-large', `at most ${maxBytes} bytes`))
  const fields = [...new URLSearchParams(text)]
  const names = new Set(fields.map(([name]) => name))
  if (names.size < fields.length) return fail(problem('bad-request', 'body: a field is there twice'))
  const parsed = schema.safeParse(Object.fromEntries(fields))
  return parsed.success ? ok(parsed.data) : fail(problem('bad-request', complaintOf(parsed.error)))
}

function refusalOf(
  { 'content-type': type = '', 'content-encoding': encoding }: IncomingHttpHeaders,
  wanted: 'application/json' | 'application/x-www-form-urlencoded',
): Reply | undefined {
  const [media = ''] = type.split(';')
  if (media.trim().toLowerCase() !== wanted) return wanted === 'application/json' ? problem('not-json') : problem('not-form')
  // A few bytes that unpack to gigabytes are an attack; our own pages send none.
  return encoding === undefined
    ? undefined
    : problem(wanted === 'application/json' ? 'not-json' : 'not-form', 'content-encoding: send the body as it is')
}

function complaintOf({ issues: [issue] }: z.core.$ZodError): string {
  const place = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.join('.')
  return `${place}: ${issue?.message ?? 'unknown shape'}`
}

/** Undefined when there is more than that, which is then not read. */
async function readText(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined
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
