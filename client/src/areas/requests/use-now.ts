import { useEffect, useState } from 'react'

const tickMs = 60_000

/** The time by the minute, for what grows old while it is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
