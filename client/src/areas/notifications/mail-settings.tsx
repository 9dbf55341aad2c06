import { digests, type MailPreferences } from '@parley/shared/protocol/notifications.ts'
import type { ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { saveMailPreferences } from '../../platform/notification-api.ts'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './notifications.module.css'

export interface MailSettingsProps {
  readonly preferences: MailPreferences
  readonly onChanged: () => void
}

const digestNames: Readonly<Record<MailPreferences['digest'], string>> = {
  off: 'Never',
  instant: 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
}
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({ value, label: value.replaceAll('_', ' ') }))

/** How often mails come, and when they never do. Each choice is saved as it is made. */
export function MailSettings({ preferences, onChanged }: MailSettingsProps): ReactNode {
  const toast = useToast()
  async function save(part: Partial<MailPreferences>): Promise<void> {
    const answer = await saveMailPreferences({ ...preferences, ...part })
    if (answer.ok) onChanged()
    else toast({ message: apiSentence(answer.failure), tone: 'bad' })
  }
  return (
    <div className={css['row']}>
      <Select
        label="Mail me what I have not read"
        value={preferences.digest}
        options={digests.map((value) => ({ value, label: digestNames[value] }))}
        onChange={(digest) => void save({ digest })}
      />
      <Select
        label="Quiet from"
        value={String(preferences.quietFrom)}
        options={hours}
        onChange={(hour) => void save({ quietFrom: Number(hour) })}
      />
      <Select
        label="Quiet until"
        value={String(preferences.quietTo)}
        options={hours}
        onChange={(hour) => void save({ quietTo: Number(hour) })}
      />
      <Select label="Time zone" value={preferences.timeZone} options={zones} onChange={(timeZone) => void save({ timeZone })} />
    </div>
  )
}
