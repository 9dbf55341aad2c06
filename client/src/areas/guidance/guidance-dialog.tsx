import { isDay } from '@parley/shared/base/instant.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import { verdicts, type Audience, type GuidanceOverride, type Verdict } from '@parley/shared/model/guidance.ts'
import { useState, type ReactNode } from 'react'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { audienceNames, verdictNames } from '../../words/sales-words.ts'
import css from './guidance.module.css'

export interface GuidanceDialogProps {
  readonly feature: Feature
  readonly audience: Audience
  readonly known: GuidanceOverride | null
  readonly onClose: () => void
}

const policy = 'policy'

/** Product’s own word, with a reason and a day on which it runs out. */
export function GuidanceDialog({ feature, audience, known, onClose }: GuidanceDialogProps): ReactNode {
  const carryOut = useCarryOut()
  const [verdict, setVerdict] = useState<Verdict | typeof policy>(known?.verdict ?? policy)
  const [sentence, setSentence] = useState(known?.sentence ?? '')
  const [dontSay, setDontSay] = useState(known?.dontSay ?? '')
  const [reason, setReason] = useState(known?.reason ?? '')
  const [validUntil, setValidUntil] = useState(known?.validUntil ?? '')
  const lacks = verdict !== policy && reason.trim() === '' ? 'Say why this differs from the policy' : undefined

  function save(): void {
    const guidance = {
      verdict: verdict === policy ? null : verdict,
      sentence: wordsOrNull(sentence),
      dontSay: wordsOrNull(dontSay),
      reason: wordsOrNull(reason),
      validUntil: isDay(validUntil) ? validUntil : null,
    }
    if (carryOut({ kind: 'guide', featureId: feature.id, audience, guidance })) onClose()
  }
  function clear(): void {
    if (carryOut({ kind: 'guide', featureId: feature.id, audience, guidance: null })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`What may be said to ${audienceNames[audience].toLowerCase()}`}
      description={feature.title}
      footer={
        <>
          {known !== null && <Button onClick={clear}>Leave it to the policy</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lacks} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <Select
          label="Verdict"
          value={verdict}
          options={[{ value: policy, label: 'As the policy says' }, ...verdicts.map((one) => ({ value: one, label: verdictNames[one] }))]}
          onChange={setVerdict}
        />
        <TextField label="The sentence to say" value={sentence} maxLength={600} onChange={setSentence} />
        <TextField label="What not to say" value={dontSay} maxLength={600} onChange={setDontSay} />
        <TextField label="Why" value={reason} maxLength={600} onChange={setReason} />
        <TextField label="Holds until (empty for no end)" type="date" value={validUntil} onChange={setValidUntil} />
      </div>
    </Dialog>
  )
}

function wordsOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
