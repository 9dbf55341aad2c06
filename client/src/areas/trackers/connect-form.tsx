import { trackerSystems, type TrackerSystem } from '@parley/shared/model/external-link.ts'
import type { ConnectTracker } from '@parley/shared/protocol/trackers.ts'
import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useForm, type FormControl, type Lacks, type Values } from '../../parts/use-form.ts'
import { connectTracker } from '../../platform/tracker-api.ts'
import { Form } from '../../ui/form.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { systemNames } from '../../words/tracker-words.ts'
import css from './trackers.module.css'

export interface ConnectFormProps {
  readonly onConnected: () => void
}

type Name = 'site' | 'email' | 'token' | 'api'

const options = trackerSystems.map((value) => ({ value, label: systemNames[value] }))
const empty: Values<Name> = { site: '', email: '', token: '', api: '' }

/** Asks for what a system needs to let us read, and nothing else. */
export function ConnectForm({ onConnected }: ConnectFormProps): ReactNode {
  const toast = useToast()
  const [system, setSystem] = useState<TrackerSystem>('jira')
  const { field, ...form } = useForm({
    initial: empty,
    check: (values) => lacksOf(system, values),
    send: (values) => connectTracker(bodyOf(system, values)),
    onDone: ({ site }) => {
      form.reset()
      toast({ message: `${new URL(site).host} is connected.` })
      onConnected()
    },
  })
  return (
    <Form label="Connect a tracker" problem={form.problem} onSubmit={form.submit}>
      <SegmentedControl label="System" value={system} options={options} onChange={setSystem} />
      <SystemFields system={system} field={field} />
      <details className={css['more']}>
        <summary>
          <ChevronRight size={14} />
          Its API answers elsewhere
        </summary>
        <TextField
          {...field('api')}
          label="API address"
          type="url"
          placeholder={apiPlaceholders[system]}
          hint="Only where it differs from the usual one, as with scoped tokens of Jira."
          maxLength={500}
        />
      </details>
      <SubmitButton busy={form.busy}>Test and connect</SubmitButton>
    </Form>
  )
}

const apiPlaceholders: Readonly<Record<TrackerSystem, string>> = {
  jira: 'https://api.atlassian.com/ex/jira/…',
  linear: 'https://api.linear.app/graphql',
  github: 'https://api.github.com',
}

const tokenHints: Readonly<Record<TrackerSystem, string>> = {
  jira: 'An API token of your Atlassian account, or a personal access token of your own Jira.',
  linear: 'A personal API key with read access.',
  github: 'A fine-grained token that may read issues and pull requests.',
}

interface SystemFieldsProps {
  readonly system: TrackerSystem
  readonly field: FormControl<Name>['field']
}

function SystemFields({ system, field }: SystemFieldsProps): ReactNode {
  return (
    <>
      {system === 'jira' && (
        <>
          <TextField {...field('site')} label="Address of your Jira" type="url" placeholder="https://acme.atlassian.net" maxLength={500} />
          <TextField
            {...field('email')}
            label="E-mail"
            type="email"
            hint="Whose token it is; empty for Jira on your own servers."
            maxLength={254}
          />
        </>
      )}
      {system === 'github' && (
        <TextField
          {...field('site')}
          label="Address"
          type="url"
          placeholder="https://github.com"
          hint="Only for GitHub Enterprise on a host of its own."
          maxLength={500}
        />
      )}
      <TextField {...field('token')} label="Token" type="password" hint={tokenHints[system]} maxLength={2000} />
    </>
  )
}

function lacksOf(system: TrackerSystem, { site, token }: Values<Name>): Lacks<Name> {
  return {
    site: system === 'jira' && !site.trim().startsWith('https://') ? 'It must begin with https://' : undefined,
    token: token.trim() === '' ? 'Paste the token.' : undefined,
  }
}

/** Fields of another system keep what was typed there, and are not sent. */
function bodyOf(system: TrackerSystem, values: Values<Name>): ConnectTracker {
  const [site, email, token, api] = [values.site.trim(), values.email.trim(), values.token.trim(), values.api.trim()]
  return {
    system,
    token,
    ...(site === '' || system === 'linear' ? {} : { site }),
    ...(email === '' || system !== 'jira' ? {} : { email }),
    ...(api === '' ? {} : { api }),
  }
}
