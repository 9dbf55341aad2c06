import type { CreatedWebhookJson, SignedWebhookJson } from '@parley/shared/protocol/webhooks.ts'
import { List, Send, Trash2 } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { fetchSignedWebhooks, removeSignedWebhook, testSignedWebhook } from '../../platform/webhook-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Deliveries } from './deliveries.tsx'
import { NewSignedWebhook } from './new-signed-webhook.tsx'
import css from './notifications.module.css'
import { SecretOnce } from './secret-once.tsx'

/** The programs that are told of what happens on one roadmap. */
export function SignedWebhooks({ roadmap }: { readonly roadmap: string }): ReactNode {
  const [hooks, ask] = useAnswer(useCallback(() => fetchSignedWebhooks(roadmap), [roadmap]))
  const [created, setCreated] = useState<CreatedWebhookJson | null>(null)
  return (
    <div className={css['hooks']}>
      {created !== null && (
        <SecretOnce
          sentence="The webhook is made. Copy its secret now: it is shown only this once."
          secret={created.secret}
          copyLabel="Copy secret"
          onClose={() => setCreated(null)}
        />
      )}
      <AnswerView answered={hooks} onRetry={ask}>
        {(known) => known.map((hook) => <Hook key={hook.id} roadmap={roadmap} hook={hook} onRemoved={ask} />)}
      </AnswerView>
      <NewSignedWebhook
        roadmap={roadmap}
        onAdded={(made) => {
          setCreated(made)
          ask()
        }}
      />
    </div>
  )
}

interface HookProps {
  readonly roadmap: string
  readonly hook: SignedWebhookJson
  readonly onRemoved: () => void
}

function Hook({ roadmap, hook: { id, url, events, failingSince, disabledAt }, onRemoved }: HookProps): ReactNode {
  const [shown, setShown] = useState(0)
  const [isRemoving, setRemoving] = useState(false)
  const tell = useOutcome()
  return (
    <div className={css['signed']}>
      <div className={css['hook']}>
        <span>{url}</span>
        <span className={css['at']}>{stateText({ events: events.length, failingSince, disabledAt })}</span>
        <IconButton
          icon={<Send size={14} />}
          label={`Send a test to ${url}`}
          onClick={() =>
            void tell({
              request: testSignedWebhook(roadmap, id),
              done: 'A test is on its way.',
              onDone: () => setShown((round) => round + 1),
            })
          }
        />
        <IconButton icon={<List size={14} />} label={`Deliveries to ${url}`} onClick={() => setShown((round) => (round === 0 ? 1 : 0))} />
        <IconButton icon={<Trash2 size={14} />} label={`Remove ${url}`} onClick={() => setRemoving(true)} />
      </div>
      {shown > 0 && <Deliveries key={shown} roadmap={roadmap} id={id} />}
      {isRemoving && (
        <ConfirmDialog
          title="Remove this webhook?"
          description="Nothing more is sent there, and what waits is dropped. This cannot be taken back."
          action="Remove"
          onClose={() => setRemoving(false)}
          onConfirm={() => void tell({ request: removeSignedWebhook(roadmap, id), onDone: onRemoved })}
        />
      )}
    </div>
  )
}

function stateText({
  events,
  failingSince,
  disabledAt,
}: Pick<SignedWebhookJson, 'failingSince' | 'disabledAt'> & { readonly events: number }): string {
  if (disabledAt !== null) return 'Switched off after three days of failures'
  return failingSince === null ? `${events} ${events === 1 ? 'event' : 'events'}` : 'Fails at the moment'
}
