import { useState, type ReactNode } from 'react'
import { useActions, usePlan } from '../../store/hooks.ts'
import type { SetAside } from '../../store/set-aside.ts'
import { Button } from '../../ui/button.tsx'
import { describeChange, describeText } from '../../words/describe-change.ts'
import css from './sync-badge.module.css'

const shownAtMost = 6

/** What is not on the server's disk, change by change, to be copied before the page is closed. */
export function UnsavedChanges(): ReactNode {
  const { unsaved } = useActions()
  const plan = usePlan((view) => view)
  const [copied, setCopied] = useState(false)
  const lines = unsaved().map((change) => lineOf(change))
  const more = lines.length - shownAtMost

  function lineOf(change: SetAside): string {
    return change.kind === 'write' ? describeChange(plan, change.write) : describeText(plan, change.featureId, change.text)
  }
  return (
    <>
      <ul className={css['changes']}>
        {lines.slice(0, shownAtMost).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <Button onClick={() => void navigator.clipboard.writeText(lines.join('\n')).then(() => setCopied(true))}>
        {copied ? 'Copied' : 'Copy them'}
      </Button>
    </>
  )
}
