import type { FeatureLink } from '@parley/shared/trackers/feature-links.ts'
import { CircleDot, Ellipsis, GitPullRequest, Globe, SquareKanban } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { MenuAction } from '../../ui/menu-entry.ts'
import { Menu } from '../../ui/menu.tsx'
import { problemWords, systemNames } from '../../words/tracker-words.ts'
import { LabelDialog } from './label-dialog.tsx'
import css from './links.module.css'
import { nameOf } from './name-of.ts'
import { StatePill } from './state-pill.tsx'

export interface LinkRowProps {
  readonly link: FeatureLink
  /** Undefined where nothing may be changed. */
  readonly onLabel: ((label: string | null) => void) | undefined
  readonly onRemove: (() => void) | undefined
}

const icons = { issue: CircleDot, 'pull-request': GitPullRequest, 'project-item': SquareKanban, page: Globe } as const

/** One link: what it is, how far it is, and since when that is known. */
export function LinkRow({ link, onLabel, onRemove }: LinkRowProps): ReactNode {
  const [isLabelling, setLabelling] = useState(false)
  const Icon = icons[link.kind]
  const name = nameOf(link)
  const hasKey = name !== link.key && (link.system !== 'web' || link.label !== null)
  return (
    <li className={css['item']} data-done={link.facts?.category === 'done' ? '' : undefined}>
      <Icon size={14} className={css['icon']} aria-hidden />
      <div className={css['words']}>
        <a
          className={css['link']}
          href={link.address}
          target="_blank"
          rel="noopener noreferrer"
          title={`${link.key} ${name}\n${link.address}`}
        >
          {hasKey && <span className={css['key']}>{shortKey(link.key)}</span>}
          <span className={css['title']}>{name}</span>
        </a>
        <Known link={link} />
      </div>
      {link.facts !== null && <StatePill facts={link.facts} />}
      <Actions link={link} onRelabel={onLabel && (() => setLabelling(true))} onRemove={onRemove} />
      {isLabelling && onLabel !== undefined && <LabelDialog link={link} onLabel={onLabel} onClose={() => setLabelling(false)} />}
    </li>
  )
}

interface ActionsProps extends Pick<LinkRowProps, 'link' | 'onRemove'> {
  readonly onRelabel: (() => void) | undefined
}

function Actions({ link, onRelabel, onRemove }: ActionsProps): ReactNode {
  const copy = useCopy()
  const entries: readonly (MenuAction | false)[] = [
    { kind: 'action', id: 'copy', label: 'Copy address', onPick: () => copy(link.address, 'Copied the address.') },
    onRelabel !== undefined && { kind: 'action', id: 'label', label: 'Label…', onPick: onRelabel },
    onRemove !== undefined && { kind: 'action', id: 'remove', label: 'Remove', onPick: onRemove },
  ]
  return (
    <Menu
      align="end"
      trigger={<IconButton size="xs" icon={<Ellipsis size={14} />} label={`More on ${nameOf(link)}`} />}
      entries={entries.filter((entry) => entry !== false)}
    />
  )
}

function Known({ link: { system, facts, problem, readAt, isImported, issue, isFollowed } }: Pick<LinkRowProps, 'link'>): ReactNode {
  if (system === 'web') return null
  const parts: ReactNode[] = [systemNames[system]]
  if (isImported) parts.push('imported')
  if (facts?.assignee !== undefined && facts.assignee !== null) parts.push(facts.assignee)
  if (problem !== null) parts.push(<span className={css['problem']}>{problemWords(problem, system)}</span>)
  if (readAt !== null)
    parts.push(
      <>
        read <TimeAgo at={readAt} />
      </>,
    )
  else if (isFollowed && problem === null) parts.push('being read')
  else if (issue !== null && !isFollowed) parts.push('not connected')
  return (
    <span className={css['known']}>
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </span>
  )
}

/** A line has no room for the owner of a repository. */
function shortKey(key: string): string {
  return key.slice(key.lastIndexOf('/', key.indexOf('#')) + 1)
}
