import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import css from './triage-bar.module.css'

/** What asks for more before it is done. */
export const triageSteps = ['link', 'create', 'merge', 'answer', 'ask', 'snooze', 'decline'] as const
export type TriageStep = (typeof triageSteps)[number]

export const triageKeys: Readonly<Record<TriageStep, string>> = {
  link: 'L',
  create: 'C',
  merge: 'M',
  answer: 'A',
  ask: 'I',
  snooze: 'S',
  decline: 'D',
}

const labels: Readonly<Record<TriageStep, string>> = {
  link: 'Link',
  create: 'Create',
  merge: 'Merge',
  answer: 'Answer',
  ask: 'Ask back',
  snooze: 'Snooze',
  decline: 'Decline',
}

export interface TriageBarProps {
  readonly onStep: (step: TriageStep) => void
}

export function TriageBar({ onStep }: TriageBarProps): ReactNode {
  return (
    <div className={css['bar']} role="toolbar" aria-label="Triage">
      {triageSteps.map((step) => (
        <Button key={step} shortcut={triageKeys[step]} variant={step === 'link' ? 'primary' : 'default'} onClick={() => onStep(step)}>
          {labels[step]}
        </Button>
      ))}
    </div>
  )
}
