import type { TrackerJson } from '@parley/shared/protocol/trackers.ts'
import { KeyRound, PlugZap, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useOutcome } from '../../parts/use-outcome.ts'
import { disconnectTracker, testTracker } from '../../platform/tracker-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { problemWords, systemNames } from '../../words/tracker-words.ts'
import { TokenForm } from './token-form.tsx'
import css from './trackers.module.css'

export interface TrackerRowProps {
  readonly tracker: TrackerJson
  readonly onChanged: () => void
}

type Opened = 'token' | 'removal' | null

/** One connection: whether it works, and what an owner can do about it. */
export function TrackerRow({ tracker, onChanged }: TrackerRowProps): ReactNode {
  const { id, system, site, email, lastFour, readAt, problem } = tracker
  const [opened, setOpened] = useState<Opened>(null)
  const tell = useOutcome()
  const keys = useRef<HTMLButtonElement>(null)
  const toast = useToast()
  const name = site.replace('https://', '')
  function close(): void {
    setOpened(null)
    keys.current?.focus()
  }
  return (
    <li className={css['item']}>
      <div className={css['line']}>
        <div className={css['words']}>
          <span className={css['site']}>
            {systemNames[system]} <span className={css['host']}>{name}</span>
          </span>
          <span className={css['facts']}>
            {email !== null && `${email} · `}
            <span className={css['whole']}>Token …{lastFour}</span>
            {' · '}
            {readAt === null ? (
              'nothing read yet'
            ) : (
              <>
                answered <TimeAgo at={readAt} />
              </>
            )}
          </span>
          {problem !== null && (
            <span className={css['problem']}>
              {problemWords(problem.kind, system)}, since <TimeAgo at={problem.since} />
            </span>
          )}
        </div>
        <IconButton
          icon={<PlugZap size={14} />}
          label={`Test ${name}`}
          onClick={() =>
            void tell({
              request: testTracker(id),
              onDone: (test) => {
                toast(test.kind === 'works' ? { message: `It works, as ${test.name}.` } : { message: test.words, tone: 'bad' })
                onChanged()
              },
            })
          }
        />
        <IconButton
          ref={keys}
          icon={<KeyRound size={14} />}
          label={`Give ${name} another token`}
          aria-expanded={opened === 'token'}
          onClick={() => setOpened(opened === 'token' ? null : 'token')}
        />
        <IconButton icon={<Trash2 size={14} />} label={`Disconnect ${name}`} onClick={() => setOpened('removal')} />
      </div>
      {opened === 'token' && (
        <TokenForm
          id={id}
          name={name}
          onDone={() => {
            close()
            onChanged()
          }}
          onCancel={close}
        />
      )}
      {opened === 'removal' && (
        <ConfirmDialog
          title={`Disconnect ${name}?`}
          description="The token is deleted, and roadmaps forget what they knew of its issues. The links stay."
          action="Disconnect"
          onClose={() => setOpened(null)}
          onConfirm={() => void tell({ request: disconnectTracker(id), onDone: onChanged })}
        />
      )}
    </li>
  )
}
