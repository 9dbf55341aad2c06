import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { TabPanel } from '../../ui/tab-panel.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Brief } from './brief.tsx'
import { Discussion } from './discussion.tsx'
import { NewThread } from './new-thread.tsx'
import css from './panel-tabs.module.css'

export interface PanelTabsProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
  /** What other areas know about the feature, behind comments. */
  readonly more: readonly PanelTab[]
  /** What stands above the tabs and scrolls with them. */
  readonly children: ReactNode
}

/** One more tab of the panel; its value is none of ours. */
export interface PanelTab {
  readonly value: string
  readonly label: string
  readonly render: (featureId: FeatureId) => ReactNode
}

/** The width below which the panel is the whole screen of a phone. */
const narrow = 420

/** Brief and comments, and below them the line in which to say something. */
export function PanelTabs({ roadmapId, featureId, more, children }: PanelTabsProps): ReactNode {
  const [tab, setTab] = useState('brief')
  const comments = usePlan((plan) => plan.discussions.get(featureId)?.comments.size ?? 0)
  const canWrite = useMay('comment')
  const scroller = useRef<HTMLDivElement>(null)
  function handleSent(): void {
    setTab('comments')
    scrollSoon((box) => box.scrollHeight)
  }
  function handleTab(next: string): void {
    setTab(next)
    // On a phone the properties fill the screen: what the tab shows would open out of sight.
    scrollSoon((box) => (box.clientWidth < narrow ? tabsTop(box) : box.scrollTop))
  }
  function scrollSoon(top: (box: HTMLElement) => number): void {
    requestAnimationFrame(() => {
      if (scroller.current !== null) scroller.current.scrollTo({ top: top(scroller.current) })
    })
  }
  return (
    <>
      <div ref={scroller} className={css['scroll']}>
        {children}
        <Tabs<string>
          label="About this feature"
          value={tab}
          onChange={handleTab}
          tabs={[
            { value: 'brief', label: 'Brief' },
            { value: 'comments', label: 'Comments', count: comments === 0 ? undefined : comments },
            ...more.map(({ value, label }) => ({ value, label })),
          ]}
        >
          <TabPanel value="brief">
            <Brief featureId={featureId} />
          </TabPanel>
          <TabPanel value="comments">
            <Discussion roadmapId={roadmapId} featureId={featureId} />
          </TabPanel>
          {more.map(({ value, render }) => (
            <TabPanel key={value} value={value}>
              {render(featureId)}
            </TabPanel>
          ))}
        </Tabs>
      </div>
      {canWrite && (
        <footer className={css['foot']}>
          <NewThread featureId={featureId} onSent={handleSent} />
        </footer>
      )}
    </>
  )
}

function tabsTop(box: HTMLElement): number {
  const tabs = box.querySelector('[role="tablist"]')
  return tabs === null ? 0 : box.scrollTop + tabs.getBoundingClientRect().top - box.getBoundingClientRect().top
}
