import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { newComment } from '@parley/shared/protocol/api-plan.ts'
import { newRequest } from '@parley/shared/protocol/api-sales.ts'
import * as z from 'zod/mini'
import type { AnyResource } from '../api/resource.ts'
import { comments } from '../api/resources/discussions.ts'
import { requests } from '../api/resources/requests.ts'
import { writeResource } from '../api/write-resource.ts'
import { tool, type Asking, type Told } from './tool.ts'

export const proposeRequest = tool({
  name: 'propose_request',
  description: 'Puts what a customer asked for into the inbox of product. Nothing of the plan changes.',
  input: newRequest,
  needs: ['sales:write'],
  answer: (body, asking) => propose(asking, requests, body),
})

export const proposeComment = tool({
  name: 'propose_comment',
  description: 'Says something on a feature. Nothing of the plan changes.',
  input: z.omit(newComment, { mentions: true }),
  needs: ['plan:write'],
  answer: (body, asking) => propose(asking, comments, body),
})

async function propose({ desk, access }: Asking, resource: AnyResource, raw: unknown): Promise<Result<Told, string>> {
  if (resource.create === undefined) return fail(`Nobody can add a ${resource.one}.`)
  const done = await writeResource(desk, access, { resource, raw, deed: { kind: 'create', write: resource.create } })
  if (!done.ok) return fail(done.failure.detail ?? done.failure.kind)
  return ok({ text: `Saved as ${done.value.id}.`, data: { [resource.one]: done.value.shown ?? null } })
}
