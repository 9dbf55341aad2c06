import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { useEffect } from 'react'
import { useStores } from '../store/hooks.ts'

/** Edits that come in quick succession are asked about together, after the server has looked at them. */
const askAfterMs = 900

/** Asks anew after an edit of any of these parts of the plan; the list of parts never changes. */
export function useAskAfterEdits(ask: () => void, parts: readonly (keyof PlanView)[]): void {
  const { plan } = useStores()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = plan.subscribe((now, before) => {
      if (parts.every((part) => now[part] === before[part])) return
      clearTimeout(timer)
      timer = setTimeout(ask, askAfterMs)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [plan, ask, parts])
}
