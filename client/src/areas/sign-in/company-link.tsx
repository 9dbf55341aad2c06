import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import type { CompanyLinkPreview } from '@parley/shared/protocol/company-link.ts'
import { KeyRound } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { askToJoin, departToProvider, lookAtCompanyLink } from '../../platform/door-api.ts'
import { lacksEmail } from '../../parts/field-checks.ts'
import { useAnswer } from '../../parts/use-answer.ts'
import { useForm } from '../../parts/use-form.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import { CheckMail } from './check-mail.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'

export interface CompanyLinkProps {
  readonly token: string
  readonly options: AuthOptions
}

/** The link for a whole company: whoever has an address there proves it, by a mail or by single sign-on. */
export function CompanyLink({ token, options }: CompanyLinkProps): ReactNode {
  const [link] = useAnswer(useCallback(() => lookAtCompanyLink(token), [token]))
  if (link.kind === 'asking') return null
  if (link.kind === 'failed')
    return (
      <DoorFrame
        title="This link cannot be used"
        lead={apiSentence(link.failure)}
        foot={<DoorLink to="/sign-in">Go to sign in</DoorLink>}
      />
    )
  return <Known token={token} options={options} link={link.value} />
}

function Known({ token, options, link }: CompanyLinkProps & { readonly link: CompanyLinkPreview }): ReactNode {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const tell = useOutcome()
  const { field, ...form } = useForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: lacksEmail(email) }),
    send: ({ email }) => askToJoin({ token, email: email.trim() }),
    onDone: () => setSentTo(field('email').value.trim()),
  })
  if (sentTo !== null)
    return (
      <CheckMail
        email={sentTo}
        sentence="The link in it proves that the address is yours and lets you in. It works for a day."
        outbox={options.outbox}
        onAgain={() => setSentTo(null)}
      />
    )
  const { role, workspace, domains } = link
  return (
    <DoorFrame
      title={`Join ${workspace}`}
      lead={
        <>
          Everybody with an address of <strong className={css['strong']}>{either.format(domains)}</strong> can join as{' '}
          <strong className={css['strong']}>{roleNames[role]}</strong>. {roleSentences[role]}
        </>
      }
      foot={
        <span>
          A member already? <DoorLink to="/sign-in">Sign in</DoorLink>
        </span>
      }
    >
      <div className={css['body']}>
        <Form label="Join" problem={form.problem} startsFocused onSubmit={form.submit}>
          <TextField
            {...field('email')}
            label="Your e-mail at work"
            type="email"
            autoComplete="username"
            placeholder={`name@${domains[0] ?? 'company.com'}`}
            maxLength={254}
          />
          <SubmitButton wide busy={form.busy}>
            Send me the link
          </SubmitButton>
        </Form>
        {options.oidc !== null && (
          <Button
            size="md"
            icon={<KeyRound size={15} />}
            onClick={() => void tell({ request: departToProvider(token), onDone: ({ url }) => location.assign(url) })}
          >
            {`Continue with ${options.oidc.name}`}
          </Button>
        )}
      </div>
    </DoorFrame>
  )
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })
