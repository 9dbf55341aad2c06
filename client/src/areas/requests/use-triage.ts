import type { Triaging } from '@parley/shared/commands/sales-command.ts'
import type { Day } from '@parley/shared/base/instant.ts'
import { asId, type FeatureId, type RequestId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useStores } from '../../store/hooks.ts'
import { useToast } from '../../ui/use-toast.ts'
import { dayText } from '../../words/day-text.ts'

export interface Triage {
  readonly link: (featureId: FeatureId) => void
  readonly create: (title: string) => void
  readonly merge: (intoId: RequestId) => void
  readonly ask: (question: string) => void
  readonly decline: (reason: string, wording: string) => void
  readonly answer: (wording: string) => void
  readonly snooze: (until: Day) => void
}

/** What product can make of a request. Each is told with a way to undo it; `onDone` comes after, when it was done. */
export function useTriage(request: Request, onDone: () => void): Triage {
  const { newId, undo } = useActions()
  const stores = useStores()
  const carryOut = useCarryOut()
  const carryOutSales = useCarryOutSales()
  const toast = useToast()
  const own = { authorId: request.authorId, id: request.id }

  function tell(message: string, takeBack: () => void): void {
    onDone()
    toast({ message, action: { label: 'Undo', onPick: takeBack } })
  }
  function triage(triaging: Triaging, message: string): void {
    if (carryOutSales({ kind: 'triage-request', request: own, triaging })) tell(message, () => void undo())
  }

  return {
    link: (featureId) =>
      triage(
        { triage: 'linked', featureId, answer: null, reason: null },
        `Linked to “${stores.plan.getState().features.get(featureId)?.title ?? ''}”.`,
      ),
    create: (title) => {
      const featureId = asId<FeatureId>(newId())
      const before = stores.plan.getState().lanes.none[0] ?? null
      const place = { horizon: 'none', after: null, before } as const
      if (!carryOut({ kind: 'add-feature', featureId, title, productId: null, place })) return
      const triaging = { triage: 'linked', featureId, answer: null, reason: null } as const
      if (!carryOutSales({ kind: 'triage-request', request: own, triaging })) {
        undo()
        return
      }
      // The two documents keep a step each.
      tell(`Added “${title}” and linked it.`, () => {
        undo()
        undo()
      })
    },
    merge: (intoId) => {
      if (carryOutSales({ kind: 'merge-request', request: own, intoId })) tell('Merged. What it says keeps counting.', () => void undo())
    },
    ask: (question) => triage({ triage: 'needs_info', answer: question, reason: null }, 'Asked back.'),
    decline: (reason, wording) => triage({ triage: 'declined', reason, answer: wording }, 'Declined.'),
    answer: (wording) => triage({ triage: 'answered', answer: wording, reason: null }, 'Answered.'),
    snooze: (until) => {
      if (carryOutSales({ kind: 'snooze-request', request: own, until })) tell(`Back on ${dayText(until)}.`, () => void undo())
    },
  }
}
