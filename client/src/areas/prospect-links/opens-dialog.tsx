import type { ProspectLinkJson, ProspectOpenJson } from '@parley/shared/protocol/prospect-links.ts'
import { useCallback, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchProspectOpens } from '../../platform/prospect-link-api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import css from './prospect-links.module.css'

export interface OpensDialogProps {
  readonly roadmapId: string
  readonly link: ProspectLinkJson
  readonly onClose: () => void
}

const ends = { revoked: 'was revoked', expired: 'is over' } as const

/** What the page says now, and each time it was read what it said then. */
export function OpensDialog({ roadmapId, link: { id, label, lines, state }, onClose }: OpensDialogProps): ReactNode {
  const [answered, ask] = useAnswer(useCallback(() => fetchProspectOpens(roadmapId, id), [roadmapId, id]))
  return (
    <Dialog open onClose={onClose} title={`What ${label} sees`}>
      <h3 className={css['heading']}>Today</h3>
      {state === 'live' ? <Lines lines={lines} /> : <p className={css['quiet']}>Nothing: the link {ends[state]}.</p>}
      <h3 className={css['heading']}>When it was read</h3>
      <AnswerView answered={answered} onRetry={ask} lines={2}>
        {(opens) => (opens.length === 0 ? <p className={css['quiet']}>Nobody has opened it yet.</p> : <Opens opens={opens} />)}
      </AnswerView>
    </Dialog>
  )
}

function Opens({ opens }: { readonly opens: readonly ProspectOpenJson[] }): ReactNode {
  return (
    <ol className={css['opens']}>
      {opens.map((open, index) => (
        <li key={`${open.at} ${index}`}>
          <span className={css['facts']}>
            <span>{open.device ?? 'An unknown browser'}</span>
            <TimeAgo at={open.at} />
            <span>{open.isCurrent ? 'The same as today' : 'It said something else'}</span>
          </span>
          {!open.isCurrent && <Lines lines={open.lines} />}
        </li>
      ))}
    </ol>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return <p className={css['quiet']}>Nothing.</p>
  return (
    <ul className={css['lines']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
