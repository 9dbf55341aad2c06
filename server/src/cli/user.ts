import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { controlRequest, type ControlRequest } from '@parley/shared/protocol/control.ts'
import type * as z from 'zod/mini'
import { askOrDo } from './ask-or-do.ts'
import { complain, tell } from './say.ts'

const usage = 'Say what: parley user list, invite EMAIL --role ROLE, role EMAIL ROLE, remove EMAIL, sign-out EMAIL, setup-link or log.'

/** `parley user …`: what the operator does about people. */
export async function user(args: readonly string[]): Promise<number> {
  const request = readRequest(args)
  if (!request.ok) return complain(request.failure)
  const done = await askOrDo(request.value)
  if (!done.ok) return complain(done.failure)
  tell(String(done.value))
  return 0
}

function readRequest(args: readonly string[]): Result<ControlRequest, string> {
  const parsed = parse(args)
  if (parsed === undefined) return fail(usage)
  const { values, positionals } = parsed
  const [kind, email, named, ...more] = positionals
  if (more.length > 0) return fail(usage)
  // Fields that are not given fall out of the order, so that one that is too much is refused.
  const order: unknown = JSON.parse(JSON.stringify({ kind, email, role: values.role ?? named }))
  const request = controlRequest.safeParse({ kind: 'user', workspace: values.workspace, order })
  return request.success ? ok(request.data) : fail(sentenceOf(request.error.issues))
}

function sentenceOf([issue]: readonly z.core.$ZodIssue[]): string {
  const field = String(issue?.path.at(-1))
  return ['email', 'role', 'workspace'].includes(field) ? `${field}: ${issue?.message ?? 'not understood'}. ${usage}` : usage
}

function parse(
  args: readonly string[],
): { readonly values: { readonly role?: string; readonly workspace?: string }; readonly positionals: readonly string[] } | undefined {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { role: { type: 'string' }, workspace: { type: 'string' } } })
  } catch {
    // An option there is none of: the usage says which there are.
    return undefined
  }
}
