import { fail, ok, type Result } from '../base/result.ts'

/** A JSON list or record; a bare number or word is no export of anything, but may be a table of one cell. */
export function readJson(text: string): Result<object, 'malformed'> {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return fail('malformed')
  try {
    return ok(JSON.parse(trimmed) as object)
  } catch {
    return fail('malformed')
  }
}
