import { expect, it } from 'vitest'
import { confirmSubscriptionMail } from './subscription-mails.ts'
import {
  invitationMail,
  knownAddressMail,
  passwordChangedMail,
  resetMail,
  secondFactorChangedMail,
  singleSignOnLinkedMail,
  verifyMail,
} from './mails.ts'

const to = 'mara@example.com'
const link = 'https://plan.example.com/join#token'

it.each([
  verifyMail({ to, link }),
  knownAddressMail({ to, link }),
  resetMail({ to, link }),
  invitationMail({ to, link, workspace: 'Shifts', invitedBy: 'Mara', role: 'sales' }),
  passwordChangedMail(to),
  secondFactorChangedMail(to, true),
  secondFactorChangedMail(to, false),
  singleSignOnLinkedMail(to, 'Example Login'),
  confirmSubscriptionMail({ to, link, roadmap: 'Acme', card: 'Works offline' }),
])('[ML1] says in HTML what it says in plain text: $subject', ({ subject, text, html }) => {
  const words = html
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2:\n$1')
    .replaceAll(/<[^>]+>/g, '')
    .trim()
  expect(words.split(/\n+/)).toEqual(text.trim().split(/\n+/))
  expect(subject.length).toBeGreaterThan(10)
})

it('[ML3] neither a name nor an address adds a header, a tag or a link', () => {
  const mail = invitationMail({
    to: 'mara@example.com\r\nBcc: all@example.com',
    link,
    workspace: '</p><script>alert(1)</script> https://evil.example/x',
    invitedBy: `"Boss"\r\nBcc: all@example.com\u2028\u202e ${'x'.repeat(300)}`,
    role: 'sales',
  })
  expect(mail.to).not.toMatch(/[\r\n]/)
  expect(mail.subject).not.toMatch(/[\r\n\u2028\u202e]/)
  expect(mail.subject.length).toBeLessThanOrEqual(200)
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).toContain('&lt;/p&gt;&lt;script&gt;')
  for (const body of [mail.text, mail.html]) {
    expect(body.match(/\w+:\/\/[^\s"<]+/g)?.every((found) => found === link)).toBe(true)
    expect(body).not.toContain('evil.example')
    expect(body).not.toMatch(/[\r\u2028\u202e]/)
  }
})
