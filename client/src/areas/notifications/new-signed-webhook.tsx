import { webhookEvents, type CreatedWebhookJson, type WebhookEvent } from '@parley/shared/protocol/webhooks.ts'
import { useState, type ReactNode } from 'react'
import { useForm } from '../../parts/use-form.ts'
import { addSignedWebhook } from '../../platform/webhook-api.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { eventNames } from './event-names.ts'
import css from './notifications.module.css'

export interface NewSignedWebhookProps {
  readonly roadmap: string
  readonly onAdded: (created: CreatedWebhookJson) => void
}

const offered = webhookEvents.filter((event) => event !== 'publication.released')

/** Asks where to send, and what. */
export function NewSignedWebhook({ roadmap, onAdded }: NewSignedWebhookProps): ReactNode {
  const [events, setEvents] = useState<ReadonlySet<WebhookEvent>>(new Set(offered))
  const { field, problem, busy, submit, reset } = useForm({
    initial: { url: '' },
    check: ({ url }) => ({
      url: !url.startsWith('https://') ? 'It must begin with https://' : events.size === 0 ? 'Choose at least one event.' : undefined,
    }),
    send: ({ url }) => addSignedWebhook(roadmap, { url, events: [...events] }),
    onDone: (created) => {
      reset()
      onAdded(created)
    },
  })
  return (
    <Form label="Add a signed webhook" problem={problem} onSubmit={submit}>
      <TextField label="Address of your program" placeholder="https://" {...field('url')} />
      <fieldset className={css['events']}>
        <legend className={css['legend']}>Events</legend>
        {offered.map((event) => (
          <Checkbox
            key={event}
            label={eventNames[event]}
            checked={events.has(event)}
            onChange={(on) => setEvents((before) => new Set(on ? [...before, event] : [...before].filter((one) => one !== event)))}
          />
        ))}
      </fieldset>
      <SubmitButton busy={busy}>Add signed webhook</SubmitButton>
    </Form>
  )
}
