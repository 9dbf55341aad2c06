import { notificationKinds, type WebhookJson } from '@parley/shared/protocol/notifications.ts'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useForm } from '../../parts/use-form.ts'
import { addWebhook, fetchWebhooks, removeWebhook } from '../../platform/notification-api.ts'
import { Form } from '../../ui/form.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './notifications.module.css'

/** Where else notifications of this workspace go: any address that takes what Slack takes. */
export function Webhooks(): ReactNode {
  const [hooks, ask] = useAnswer(fetchWebhooks)
  return (
    <AnswerView answered={hooks} onRetry={ask}>
      {(known) => (
        <div className={css['hooks']}>
          {known.map((hook) => (
            <Hook key={hook.id} hook={hook} onRemoved={ask} />
          ))}
          <NewHook onAdded={ask} />
        </div>
      )}
    </AnswerView>
  )
}

function Hook({ hook: { id, url, last }, onRemoved }: { readonly hook: WebhookJson; readonly onRemoved: () => void }): ReactNode {
  return (
    <div className={css['hook']}>
      <span>{url}</span>
      <span className={css['at']}>{last === null ? 'Nothing sent yet' : last.outcome}</span>
      <IconButton icon={<Trash2 size={14} />} label={`Remove ${url}`} onClick={() => void removeWebhook(id).then(onRemoved)} />
    </div>
  )
}

function NewHook({ onAdded }: { readonly onAdded: () => void }): ReactNode {
  const { field, problem, busy, submit, reset } = useForm({
    initial: { url: '' },
    check: ({ url }) => ({ url: url.startsWith('https://') ? undefined : 'It must begin with https://' }),
    send: ({ url }) => addWebhook({ url, kinds: [...notificationKinds] }),
    onDone: () => {
      reset()
      onAdded()
    },
  })
  return (
    <Form label="Add a webhook" problem={problem} onSubmit={submit}>
      <TextField label="Address of an incoming webhook (Slack, Mattermost, Teams)" {...field('url')} />
      <SubmitButton busy={busy}>Add webhook</SubmitButton>
    </Form>
  )
}
