import { fail, ok } from '@parley/shared/base/result.ts'
import { expect, it } from 'vitest'
import { linkDomain } from './link-domain.ts'

it.each([
  [' @ACME.Example ', 'acme.example'],
  ['ａｃｍｅ．ｅｘａｍｐｌｅ', 'acme.example'],
  ['mail.acme.co.uk', 'mail.acme.co.uk'],
  ['xn--acm-dma.example', 'xn--acm-dma.example'],
])('[CO2] takes %j for the domain %j', (text, domain) => {
  expect(linkDomain(text)).toEqual(ok(domain))
})

it.each(['gmail.com', 'GMAIL.com', '@ｇｍａｉｌ.com', 'proton.me', 'tuta.com', 'gmx.de', 'hotmail.co.uk', 'qq.com', 'mailinator.com'])(
  '[CO2] takes %j for a domain anybody can have an address of',
  (text) => {
    expect(linkDomain(text)).toEqual(fail('public-domain'))
  },
)

it.each([
  '',
  '@',
  'acme',
  'acmé.example',
  'аcme.example',
  '*.acme.example',
  'acme.example.',
  '.acme.example',
  'acme..example',
  'a@acme.example',
  '@@acme.example',
  'acme.example, rival.example',
  'acme.example\nrival.example',
  'acme.example/rival',
  `${'a'.repeat(64)}.example`,
])('[CO2] takes %j for no domain', (text) => {
  expect(linkDomain(text)).toEqual(fail('bad-domain'))
})
