import { parseArgs } from 'node:util'
import { controlRequest } from '@parley/shared/protocol/control.ts'
import { askOrDo } from './ask-or-do.ts'
import { complain, tell } from './say.ts'

/** `parley generate`: made-up features. */
export async function generate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { roadmap: { type: 'string' }, features: { type: 'string', default: '1000' }, comments: { type: 'string', default: '0' } },
  })
  const request = controlRequest.safeParse({
    kind: 'generate',
    roadmap: values.roadmap,
    features: Number(values.features),
    comments: Number(values.comments),
  })
  if (!request.success) {
    const [issue] = request.error.issues
    return complain(`--${issue?.path.join(' ') ?? 'options'}: ${issue?.message ?? 'not understood'}.`)
  }
  const done = await askOrDo(request.data)
  if (!done.ok) return complain(done.failure)
  tell(`Made ${values.features} features and ${values.comments} comments.`)
  return 0
}
