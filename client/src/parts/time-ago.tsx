import type { Instant } from '@parley/shared/base/instant.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { exactTime, relativeTime } from '../words/relative-time.ts'

const tickMs = 30_000

export interface TimeAgoProps {
  readonly at: Instant
}

export function TimeAgo({ at }: TimeAgoProps): ReactNode {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={at} title={exactTime(at)}>
      {relativeTime(at, now)}
    </time>
  )
}
