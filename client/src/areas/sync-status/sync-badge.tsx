import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { syncStateOf, type SyncState } from '../../store/sync-state.ts'
import { useConnection } from '../../store/hooks.ts'
import { Popover } from '../../ui/popover.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { badgeWords } from './badge-words.ts'
import css from './sync-badge.module.css'

const loadUnsaved = () => import('./unsaved-changes.tsx').then((part) => ({ default: part.UnsavedChanges }))
const UnsavedChanges = lazy(loadUnsaved)

/** "Saved" is said a moment late and never early: one word for a burst of edits instead of a flicker. */
const calmMs = 400

/** Where my edits are, honestly: the one promise this product makes before all others. */
export function SyncBadge(): ReactNode {
  const state = useConnection(useShallow(syncStateOf))
  const wasSavingLately = useLately(state.kind === 'saving')
  const shown: SyncState = state.kind === 'saved' && wasSavingLately ? { kind: 'saving', changes: 0 } : state
  const { label, explanation, tone } = badgeWords(shown)
  // It is wanted when there is no network to fetch it by.
  useEffect(() => void loadUnsaved().catch(() => undefined), [])
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
        {waiting > 0 && (
          <Suspense fallback={null}>
            <UnsavedChanges />
          </Suspense>
        )}
      </Popover>
      <VisuallyHidden>
        <output>{shown.kind === 'saved' || shown.kind === 'saving' ? '' : label.split(':')[0]}</output>
      </VisuallyHidden>
    </>
  )
}

/** True while something is so, and for a moment after. */
function useLately(isSo: boolean): boolean {
  const [wasSo, setWasSo] = useState(isSo)
  useEffect(() => {
    if (isSo) return () => setWasSo(true)
    const timer = setTimeout(() => setWasSo(false), calmMs)
    return () => clearTimeout(timer)
  }, [isSo])
  return isSo || wasSo
}
