import { matchFeatures } from '@parley/shared/requests/match-features.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { listenForShortcuts } from '../../platform/shortcuts.ts'
import { altNumber } from './alt-number.ts'
import { FeatureMatches } from './feature-matches.tsx'
import { TriageBar, triageKeys, triageSteps, type TriageStep } from './triage-bar.tsx'
import { TriageStepDialog } from './triage-step-dialog.tsx'
import { useFeatureIndex } from './use-feature-index.ts'
import { useTriage } from './use-triage.ts'

export interface TriagePanelProps {
  readonly request: Request
  /** Called once something was made of it. */
  readonly onDone: () => void
}

/** The actions on one request with their keys, and the features it may be about. */
export function TriagePanel({ request, onDone }: TriagePanelProps): ReactNode {
  const [step, setStep] = useState<TriageStep | null>(null)
  const triage = useTriage(request, () => {
    setStep(null)
    onDone()
  })
  const index = useFeatureIndex()
  const found = useMemo(() => matchFeatures(index, request.text), [index, request.text])
  const rest = found.filter((id) => id !== request.featureId)
  const byNumber = useRef((_number: number): boolean => false)
  useEffect(() => {
    byNumber.current = (number) => {
      const featureId = rest[number]
      if (featureId !== undefined) triage.link(featureId)
      return featureId !== undefined
    }
  })
  useEffect(() => {
    const steps = Object.fromEntries(triageSteps.map((name) => [triageKeys[name].toLowerCase(), () => setStep(name)]))
    return listenForShortcuts(() => steps)
  }, [])
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      const number = altNumber(event)
      if (number === null || event.defaultPrevented || isElsewhere(event.target)) return
      if (byNumber.current(number)) event.preventDefault()
    }
    addEventListener('keydown', handle)
    return () => removeEventListener('keydown', handle)
  }, [])
  return (
    <>
      <TriageBar onStep={setStep} />
      {rest.length > 0 && (
        <FeatureMatches label="It may be about" hint="Press to link" ids={rest} companyId={request.companyId} onPick={triage.link} />
      )}
      {step !== null && <TriageStepDialog step={step} request={request} triage={triage} onClose={() => setStep(null)} />}
    </>
  )
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], aside, input, textarea') !== null
}
