import type { CompanyLinkRole, CompanyLinkState } from '@parley/shared/protocol/company-link.ts'
import { useState, type ReactNode } from 'react'
import { saveCompanyLink } from '../../platform/share-api.ts'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { useSure } from '../../parts/use-sure.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { expiryAfter, expiryOptions, type LinkExpiry } from './link-expiry.ts'
import { linkRoles } from './link-roles.ts'
import css from './share.module.css'
import { splitDomains } from './split-domains.ts'

export interface NewLinkProps {
  /** The domain the owner has themselves, as a start. */
  readonly domain: string
  readonly onMade: (state: CompanyLinkState) => void
  readonly onCancel: () => void
}

export function NewLink({ domain, onMade, onCancel }: NewLinkProps): ReactNode {
  const sure = useSure()
  const [role, setRole] = useState<CompanyLinkRole>('viewer')
  const [expiry, setExpiry] = useState<LinkExpiry>('never')
  const { field, ...form } = useForm({
    initial: { domains: domain },
    check: ({ domains }) => ({ domains: lacksText(domains, 'Write the domain of your addresses, such as acme.com.') }),
    send: ({ domains }) =>
      sure(() => saveCompanyLink({ role, domains: [...splitDomains(domains)], expiresAt: expiryAfter(expiry, null, Date.now()) })),
    onDone: onMade,
  })
  return (
    <Form label="A link for the whole company" problem={form.problem} startsFocused onSubmit={form.submit}>
      <TextField
        {...field('domains')}
        label="Addresses at"
        hint="Exactly these domains, ten at most; sub-domains do not count by themselves."
        placeholder="acme.com, acme.de"
        maxLength={2600}
      />
      <div className={css['pair']}>
        <Select label="They join as" value={role} options={linkRoles} onChange={setRole} />
        <Select label="The link ends" value={expiry} options={expiryOptions(null)} onChange={setExpiry} />
      </div>
      <div className={css['buttons']}>
        <Button size="md" onClick={onCancel}>
          Cancel
        </Button>
        <SubmitButton busy={form.busy}>Make the link</SubmitButton>
      </div>
    </Form>
  )
}
