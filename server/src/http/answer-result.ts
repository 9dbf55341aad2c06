import type { Result } from '@parley/shared/base/result.ts'
import type { Refusal } from '../auth/refusal.ts'
import { replyToRefusal } from './reply-to-refusal.ts'
import type { Reply } from './respond.ts'

/** What came of something that can be refused. */
export function answerResult<T>(result: Result<T, Refusal>, answer: (value: T) => Reply): Reply {
  return result.ok ? answer(result.value) : replyToRefusal(result.failure)
}
