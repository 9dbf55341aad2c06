import type { Day } from '@parley/shared/base/instant.ts'
import { useEffect, useState } from 'react'

const minute = 60_000

/** The day it is, in UTC as on the server; a page that stays open over midnight hears of the new one. */
export function useToday(): Day {
  const [today, setToday] = useState(dayNow)
  useEffect(() => {
    const timer = setInterval(() => setToday(dayNow()), minute)
    return () => clearInterval(timer)
  }, [])
  return today
}

function dayNow(): Day {
  return new Date().toISOString().slice(0, 10)
}
