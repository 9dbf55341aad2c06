import type { Request } from '@parley/shared/model/request.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { ReactNode } from 'react'
import { AnswerDialog } from './answer-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { CreateFeatureDialog } from './create-feature-dialog.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { PickFeature } from './pick-feature.tsx'
import { PickRequest } from './pick-request.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import type { TriageStep } from './triage-bar.tsx'
import type { Triage } from './use-triage.ts'

export interface TriageStepDialogProps {
  readonly step: TriageStep
  readonly request: Request
  readonly triage: Triage
  readonly onClose: () => void
}

/** Asks for what an action needs. */
export function TriageStepDialog({ step, request, triage, onClose }: TriageStepDialogProps): ReactNode {
  switch (step) {
    case 'link':
      return <PickFeature request={request} onPick={triage.link} onClose={onClose} />
    case 'create':
      return <CreateFeatureDialog request={request} onCreate={triage.create} onClose={onClose} />
    case 'merge':
      return <PickRequest request={request} onPick={triage.merge} onClose={onClose} />
    case 'ask':
      return <AskDialog onAsk={triage.ask} onClose={onClose} />
    case 'decline':
      return <DeclineDialog onDecline={triage.decline} onClose={onClose} />
    case 'answer':
      return <AnswerDialog onAnswer={triage.answer} onClose={onClose} />
    case 'snooze':
      return <SnoozeDialog onSnooze={triage.snooze} onClose={onClose} />
    default:
      return unreachable(step)
  }
}
