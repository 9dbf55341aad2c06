import { instantAt } from '@parley/shared/base/instant.ts'
import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import { answerFigures } from '@parley/shared/requests/answer-figures.ts'
import { inboxOf } from '@parley/shared/requests/inbox-of.ts'
import { Plus, Upload } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { useNow } from './use-now.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useMe, useSales, useStores } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TabPanel } from '../../ui/tab-panel.tsx'
import { Tabs, type TabItem } from '../../ui/tabs.tsx'
import { AllRequests } from './all-requests.tsx'
import { Inbox } from './inbox.tsx'
import { Mine } from './mine.tsx'
import css from './requests.module.css'
import { useRequestPlace, type RequestTab } from './use-request-place.ts'

export interface RequestsProps {
  readonly onOpen: (featureId: FeatureId) => void
}

/** What customers asked for, and what became of it. */
export function Requests({ onOpen }: RequestsProps): ReactNode {
  const { view } = useStores()
  const { person } = useMe()
  const ready = useSales((sales) => sales.ready)
  const mayTriage = useMaySales('triage')
  const mayLog = useMaySales('contribute')
  const { tab: asked, requestId, show, open } = useRequestPlace()
  const tab = tabFor({ asked, mayTriage, isLinked: requestId !== null })
  const openHere = useCallback((id: RequestId | null) => open(tab, id), [open, tab])
  const now = useNow()
  const figures = useFigures(now)
  const tabs = useTabs({ now, mayTriage, overdue: figures.overdue.length })
  if (person.role === 'viewer') return <EmptyState sentence="What customers ask for is for sales and product to see." />
  if (!ready) return <section className={css['screen']} aria-label="Requests" aria-busy />
  return (
    <section className={css['screen']} aria-label="Requests">
      <div className={css['inner']}>
        <Tabs<RequestTab> label="Requests" value={tab} tabs={tabs} onChange={show}>
          <div className={css['log']}>
            {mayLog && (
              <IconButton
                label="Import requests"
                icon={<Upload size={14} />}
                onClick={() => view.setState({ transfer: 'import-requests' })}
              />
            )}
            {mayLog && (
              <Button icon={<Plus size={14} />} shortcut="R" onClick={() => view.setState({ requestDraft: { featureId: null } })}>
                <span className={css['words']}>Log a request</span>
              </Button>
            )}
          </div>
          {mayTriage && (
            <TabPanel value="inbox">
              <Inbox figures={figures} now={now} requestId={requestId} onRequest={openHere} onOpen={onOpen} />
            </TabPanel>
          )}
          <TabPanel value="mine">
            <Mine onOpen={onOpen} />
          </TabPanel>
          <TabPanel value="all">
            <AllRequests requestId={requestId} onRequest={openHere} onOpen={onOpen} />
          </TabPanel>
        </Tabs>
      </div>
    </section>
  )
}

interface TabSources {
  readonly asked: RequestTab | null
  readonly mayTriage: boolean
  /** The address names a request, and not every request is in the inbox. */
  readonly isLinked: boolean
}

function tabFor({ asked, mayTriage, isLinked }: TabSources): RequestTab {
  if (asked !== null && (asked !== 'inbox' || mayTriage)) return asked
  if (isLinked) return 'all'
  return mayTriage ? 'inbox' : 'mine'
}

function useFigures(now: number): ReturnType<typeof answerFigures> {
  const requests = useSales((sales) => sales.requests)
  const withinDays = useSales((sales) => sales.settings.answerWithinDays)
  return useMemo(() => answerFigures(requests.values(), { now: instantAt(now), withinDays }), [requests, now, withinDays])
}

interface Counted {
  readonly now: number
  readonly mayTriage: boolean
  readonly overdue: number
}

function useTabs({ now, mayTriage, overdue }: Counted): readonly TabItem<RequestTab>[] {
  const { person } = useMe()
  const requests = useSales((sales) => sales.requests)
  return useMemo(() => {
    const all = [...requests.values()].filter(({ deletedAt }) => deletedAt === null)
    const waiting = inboxOf(all, instantAt(now).slice(0, 10)).waiting.length
    const alarm = overdue === 0 ? undefined : <span className={css['overdue']}>{overdue} overdue</span>
    return [
      ...(mayTriage ? [{ value: 'inbox', label: 'Inbox', count: waiting, badge: alarm } as const] : []),
      { value: 'mine', label: 'Mine', count: all.filter(({ authorId }) => authorId === person.id).length },
      { value: 'all', label: 'All', count: all.length },
    ]
  }, [requests, now, mayTriage, overdue, person.id])
}
