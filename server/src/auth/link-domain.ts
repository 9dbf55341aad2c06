import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import providers from 'email-providers/all.json' with { type: 'json' }
import { domainOf } from '../storage/mailbox-of.ts'
import { normalEmail } from './normal-email.ts'

/** Those the list does not have. */
const others = ['duck.com', 'fastmail.com', 'hey.com', 'posteo.de', 'skiff.com', 'tuta.com', 'tuta.io', 'tutamail.com', 'tutanota.com']
const publicDomains: ReadonlySet<string> = new Set([...providers, ...others])

/** A domain that is one company's, in the form in which it is compared. */
export function linkDomain(text: string): Result<string, 'bad-domain' | 'public-domain'> {
  const email = normalEmail(`somebody@${text.trim().replace(/^@/, '')}`)
  if (email?.startsWith('somebody@') !== true || email.indexOf('@') !== email.lastIndexOf('@')) return fail('bad-domain')
  const domain = domainOf(email)
  return publicDomains.has(domain) ? fail('public-domain') : ok(domain)
}
