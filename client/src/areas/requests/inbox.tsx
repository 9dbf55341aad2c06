import { instantAt } from '@parley/shared/base/instant.ts'
import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import type { AnswerFigures } from '@parley/shared/requests/answer-figures.ts'
import { inboxOf } from '@parley/shared/requests/inbox-of.ts'
import { Inbox as InboxIcon } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { listenForShortcuts } from '../../platform/shortcuts.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AnswerGuarantee } from './answer-guarantee.tsx'
import css from './inbox.module.css'
import { InboxList, type InboxGroup } from './inbox-list.tsx'
import { neighbour, successor } from './neighbour.ts'
import { RequestDetail } from './request-detail.tsx'
import { TriagePanel } from './triage-panel.tsx'

export interface InboxProps {
  readonly figures: AnswerFigures
  readonly now: number
  readonly requestId: RequestId | null
  readonly onRequest: (requestId: RequestId | null) => void
  readonly onOpen: (featureId: FeatureId) => void
}

/** What waits for product, one after the other: J and K walk, a letter acts, and the next one opens. */
export function Inbox({ figures, now, requestId, onRequest, onOpen }: InboxProps): ReactNode {
  const requests = useSales((sales) => sales.requests)
  const mayTriage = useMaySales('triage')
  const [onlyOverdue, setOnlyOverdue] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const today = instantAt(now).slice(0, 10)
  const groups = useMemo(() => {
    const { waiting, asked, snoozed } = inboxOf(requests.values(), today)
    if (onlyOverdue) return [{ label: 'Overdue', requests: figures.overdue }]
    return [
      { label: 'To answer', requests: waiting },
      { label: 'Asked back', requests: asked },
      { label: 'Snoozed', requests: snoozed },
    ]
  }, [requests, today, onlyOverdue, figures.overdue])
  const ids = useMemo(() => groups.flatMap((group) => group.requests.map(({ id }) => id)), [groups])
  const shownId = requestId ?? ids[0]
  const shown = shownId === undefined ? undefined : requests.get(shownId)

  function go(id: RequestId | null): void {
    onRequest(id)
    requestAnimationFrame(() => rowOf(list.current, id)?.focus())
  }
  const walk = useRef((_step: 1 | -1): void => undefined)
  useEffect(() => {
    // Before anything was chosen the first one is shown, so that the next is the second.
    walk.current = (step) => go(neighbour(ids, shown?.id ?? null, step))
  })
  useEffect(() => listenForShortcuts(() => ({ j: () => walk.current(1), k: () => walk.current(-1) })), [])

  return (
    <>
      <div className={css['strip']}>
        <AnswerGuarantee figures={figures} showsOverdue={onlyOverdue} onOverdue={setOnlyOverdue} />
      </div>
      {ids.length === 0 && shown === undefined ? (
        <Nothing groups={groups} />
      ) : (
        <div className={css['split']} data-opened={requestId === null ? undefined : ''}>
          <InboxList listRef={list} groups={groups} now={now} currentId={shown?.id ?? null} onOpen={onRequest} />
          <div className={css['pane']}>
            {shown !== undefined && (
              <RequestDetail key={shown.id} request={shown} onOpen={onOpen} onRequest={onRequest} onClose={() => onRequest(null)}>
                {mayTriage && <TriagePanel request={shown} onDone={() => go(successor(ids, shown.id))} />}
              </RequestDetail>
            )}
          </div>
        </div>
      )}
    </>
  )
}

function Nothing({ groups }: { readonly groups: readonly InboxGroup[] }): ReactNode {
  const sentence = groups.length === 1 ? 'Nothing is overdue.' : 'The inbox is empty: every request has an answer. New ones appear here.'
  return <EmptyState icon={<InboxIcon size={24} />} sentence={sentence} />
}

function rowOf(list: HTMLElement | null, id: RequestId | null): HTMLElement | null {
  const row = id === null ? null : (list?.querySelector<HTMLElement>(`[data-request="${id}"]`) ?? null)
  row?.scrollIntoView({ block: 'nearest' })
  return row
}
