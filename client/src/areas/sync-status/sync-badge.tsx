import { useEffect, useState, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { syncStateOf } from '../../store/sync-state.ts'
import { useActions, useConnection } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { badgeWords } from './badge-words.ts'
import css from './sync-badge.module.css'

/** A save that takes no longer than this is not worth a word. */
const patienceMs = 300

/** Where my edits are, honestly: the one promise this product makes before all others. */
export function SyncBadge(): ReactNode {
  const state = useConnection(useShallow(syncStateOf))
  const shown = usePatience(state.kind === 'saving') ? state : state.kind === 'saving' ? ({ kind: 'saved' } as const) : state
  const { label, explanation, tone } = badgeWords(shown)
  const waiting = 'changes' in state ? state.changes : 0
  return (
    <>
      <Popover
        side="top"
        title={label}
        trigger={
          <button type="button" className={css['badge']} data-tone={tone} data-testid="sync-badge">
            <i className={css['dot']} />
            <span className={css['label']}>{label}</span>
          </button>
        }
      >
        <p className={css['explanation']}>{explanation}</p>
        {waiting > 0 && <CopyUnsaved />}
      </Popover>
      <VisuallyHidden>
        <output>{shown.kind === 'saved' || shown.kind === 'saving' ? '' : label.split(':')[0]}</output>
      </VisuallyHidden>
    </>
  )
}

/** True once something has gone on for long enough to be mentioned. */
function usePatience(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return undefined
    const timer = setTimeout(() => setIsLong(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isGoingOn])
  return isGoingOn && isLong
}

function CopyUnsaved(): ReactNode {
  const { exportUnsaved } = useActions()
  const [copied, setCopied] = useState(false)
  return (
    <Button
      onClick={() => {
        void navigator.clipboard.writeText(exportUnsaved()).then(() => setCopied(true))
      }}
    >
      {copied ? 'Copied' : 'Copy unsaved changes'}
    </Button>
  )
}
