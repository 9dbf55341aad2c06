import type { Request } from '@parley/shared/model/request.ts'
import type { ReactNode } from 'react'
import { dayText } from '../words/day-text.ts'
import { TimeAgo } from './time-ago.tsx'

export interface SaidWhenProps {
  readonly request: Pick<Request, 'saidOn' | 'askedAt'>
}

/** When a customer asked: on the day that was noted, or else when it was written down. */
export function SaidWhen({ request: { saidOn, askedAt } }: SaidWhenProps): ReactNode {
  if (saidOn !== null) return <time dateTime={saidOn}>{dayText(saidOn)}</time>
  return askedAt === null ? null : <TimeAgo at={askedAt} />
}
