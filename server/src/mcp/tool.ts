import type { Result } from '@parley/shared/base/result.ts'
import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import type * as z from 'zod/mini'
import type { Access, ApiDesk } from '../api/desk.ts'

export type Data = Readonly<Record<string, unknown>>

/** What a tool answers: words for the reader and the same as data; a failure is a sentence. */
export interface Told {
  readonly text: string
  readonly data: Data
}

export interface Asking {
  readonly desk: ApiDesk
  readonly access: Access
}

export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodMiniType
  /** All the scopes without which a token is not even told of it. */
  readonly needs: readonly TokenScope[]
  readonly run: (raw: unknown, asking: Asking) => Promise<Result<Told, string>>
}

interface Spec<T> {
  readonly name: string
  readonly description: string
  readonly input: z.ZodMiniType<T>
  readonly needs: readonly TokenScope[]
  readonly answer: (input: T, asking: Asking) => Result<Told, string> | Promise<Result<Told, string>>
}

export function tool<T>({ answer, ...spec }: Spec<T>): Tool {
  return {
    ...spec,
    async run(raw, asking) {
      const parsed = spec.input.safeParse(raw)
      if (parsed.success) return answer(parsed.data, asking)
      const [issue] = parsed.error.issues
      return { ok: false, failure: `${issue?.path.join('.') || 'arguments'}: ${issue?.message ?? 'unknown shape'}` }
    },
  }
}
