import { isDay } from '@parley/shared/base/instant.ts'
import type { GuidanceCommand } from '@parley/shared/commands/command.ts'
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
  const [draft, setDraft] = useState(() => draftOf(known))
  const lacks = draft.verdict !== policy && draft.reason.trim() === '' ? 'Say why this differs from the policy' : undefined
  function words(name: 'sentence' | 'dontSay' | 'reason' | 'validUntil') {
    return { value: draft[name], onChange: (text: string) => setDraft({ ...draft, [name]: text }) }
  }

  function save(): void {
    if (carryOut({ kind: 'guide', featureId: feature.id, audience, guidance: guidanceIn(draft) })) onClose()
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
          value={draft.verdict}
          options={[{ value: policy, label: 'As the policy says' }, ...verdicts.map((one) => ({ value: one, label: verdictNames[one] }))]}
          onChange={(verdict) => setDraft({ ...draft, verdict })}
        />
        <TextField label="The sentence to say" maxLength={600} {...words('sentence')} />
        <TextField label="What not to say" maxLength={600} {...words('dontSay')} />
        <TextField label="Why" maxLength={600} {...words('reason')} />
        <TextField label="Holds until (empty for no end)" type="date" {...words('validUntil')} />
      </div>
    </Dialog>
  )
}

interface Draft {
  readonly verdict: Verdict | typeof policy
  readonly sentence: string
  readonly dontSay: string
  readonly reason: string
  readonly validUntil: string
}

function draftOf(known: GuidanceOverride | null): Draft {
  return {
    verdict: known?.verdict ?? policy,
    sentence: known?.sentence ?? '',
    dontSay: known?.dontSay ?? '',
    reason: known?.reason ?? '',
    validUntil: known?.validUntil ?? '',
  }
}

function guidanceIn({ verdict, sentence, dontSay, reason, validUntil }: Draft): GuidanceCommand['guidance'] {
  return {
    verdict: verdict === policy ? null : verdict,
    sentence: wordsOrNull(sentence),
    dontSay: wordsOrNull(dontSay),
    reason: wordsOrNull(reason),
    validUntil: isDay(validUntil) ? validUntil : null,
  }
}

function wordsOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
