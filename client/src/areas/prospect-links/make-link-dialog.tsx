import type { Deal } from '@parley/shared/model/deal.ts'
import type { CompanyId, DealId, FeatureId } from '@parley/shared/model/ids.ts'
import { mostLinkFeatures, shortestPasscode, usualLinkDays } from '@parley/shared/protocol/prospect-links.ts'
import { useRef, useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { makeProspectLink } from '../../platform/prospect-link-api.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FeatureChoice } from './feature-choice.tsx'
import css from './prospect-links.module.css'
import { useCandidates } from './use-candidates.ts'

export interface MakeLinkDialogProps {
  readonly roadmapId: string
  readonly companyId: CompanyId
  /** Those it can belong to; at least one. */
  readonly deals: readonly Deal[]
  readonly onMade: () => void
  readonly onClose: () => void
}

const spans = [7, 14, usualLinkDays, 90] as const

/** Chooses what one prospect may read, and hands out the address once. */
export function MakeLinkDialog({ roadmapId, companyId, deals, onMade, onClose }: MakeLinkDialogProps): ReactNode {
  const company = useSales((sales) => sales.companies.get(companyId)?.name ?? '')
  const candidates = useCandidates(companyId)
  const first = useRef<HTMLElement>(null)
  const [dealId, setDeal] = useState<DealId | null>(deals[0]?.id ?? null)
  const [label, setLabel] = useState(company)
  const [days, setDays] = useState(String(usualLinkDays))
  const [passcode, setPasscode] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<FeatureId>>(
    () => new Set(candidates.filter(({ isTheirs, sentence }) => isTheirs && sentence !== null).map(({ id }) => id)),
  )
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [url, setUrl] = useState<string | null>(null)

  const lacks = lacking({ label, passcode, chosen: chosen.size, isSending })

  async function make(): Promise<void> {
    if (dealId === null || lacks !== undefined) return
    setSending(true)
    const made = await makeProspectLink(roadmapId, {
      dealId,
      label: label.trim(),
      featureIds: [...chosen],
      days: Number(days),
      ...(passcode === '' ? {} : { passcode }),
    })
    setSending(false)
    if (!made.ok) return setFailure(apiSentence(made.failure))
    setUrl(made.value.url)
    onMade()
  }
  if (url !== null) return <MadeLink url={url} label={label.trim()} hasPasscode={passcode !== ''} onClose={onClose} />
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Share a link with ${company}`}
      description="Whoever has the link reads the approved words on what you choose, as they are that day, and nothing else."
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lacks} onClick={() => void make()}>
            Make the link
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        {failure !== null && <Notice tone="bad">{failure}</Notice>}
        <div className={css['pair']}>
          <TextField label="Prepared for" value={label} maxLength={120} onChange={setLabel} onSubmit={() => void make()} inputRef={first} />
          <Select label="Deal" value={dealId} options={deals.map(({ id, name }) => ({ value: id, label: name }))} onChange={setDeal} />
        </div>
        <FeatureChoice candidates={candidates} chosen={chosen} onChange={setChosen} />
        <div className={css['pair']}>
          <Select
            label="Ends after"
            value={days}
            options={spans.map((span) => ({ value: String(span), label: `${span} days` }))}
            onChange={setDays}
          />
          <TextField
            label="Passcode"
            hint={`May be left empty, else ${shortestPasscode} characters at least. Tell it them by another way than the link.`}
            value={passcode}
            maxLength={100}
            autoComplete="off"
            onChange={setPasscode}
            onSubmit={() => void make()}
          />
        </div>
      </div>
    </Dialog>
  )
}

interface Wanted {
  readonly label: string
  readonly passcode: string
  readonly chosen: number
  readonly isSending: boolean
}

function lacking({ label, passcode, chosen, isSending }: Wanted): string | undefined {
  if (isSending) return 'It is being made'
  if (label.trim() === '') return 'Say whom it is for'
  if (chosen === 0) return 'Choose at least one feature'
  if (chosen > mostLinkFeatures) return `A link tells of at most ${mostLinkFeatures} features`
  return passcode !== '' && passcode.length < shortestPasscode ? `A passcode has at least ${shortestPasscode} characters` : undefined
}

interface MadeLinkProps {
  readonly url: string
  readonly label: string
  readonly hasPasscode: boolean
  readonly onClose: () => void
}

function MadeLink({ url, label, hasPasscode, onClose }: MadeLinkProps): ReactNode {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`The link for ${label}`}
      description={`It is shown only now: copy it before you close this.${hasPasscode ? ' The passcode goes another way.' : ''}`}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={css['made']}>
        <code className={css['url']}>{url}</code>
        <CopyButton text={url} label="Copy link" />
      </div>
    </Dialog>
  )
}
