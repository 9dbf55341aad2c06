import { applyAllSales, contextOf } from '@parley/shared/testing/builders.ts'
import { asId, type RequestId } from '@parley/shared/model/ids.ts'
import { outsiderId } from '@parley/shared/model/outsider.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderRequests, someCustomers, type RequestsUnderTest } from './requests-fixture.spec.tsx'

afterEach(cleanup)

function show(replyTo: string | null): RequestsUnderTest {
  const sales = someCustomers()
  const words = { text: 'Shifts in the dark', replyTo }
  const context = { ...contextOf(outsiderId), role: 'server' } as const
  applyAllSales(sales, [{ kind: 'log-request', requestId: asId<RequestId>('idea'), words }], context)
  return renderRequests(sales, 'ana')
}

it('[OC3] an idea from the public roadmap waits in the inbox as one, and the address that was left can be forgotten', () => {
  const { salesCommands } = show('rosa@example.com')
  const row = within(screen.getByRole('region', { name: 'To answer' })).getByRole('button')
  expect(row.textContent).toContain('Somebody outside')
  expect(row.textContent).toContain('From the public roadmap')
  const detail = within(screen.getByRole('article'))
  expect(detail.getByRole('heading', { level: 2 }).textContent).toBe('Somebody outside')
  expect(detail.getByRole('link', { name: 'rosa@example.com' }).getAttribute('href')).toBe('mailto:rosa@example.com')
  fireEvent.click(detail.getByRole('button', { name: 'Forget the address' }))
  expect(salesCommands).toEqual([{ kind: 'forget-reply-address', request: { authorId: outsiderId, id: 'idea' } }])
})

it('[OC3] says nothing of an address where none was left', () => {
  show(null)
  expect(screen.getByRole('article').textContent).not.toContain('Would like an answer')
})

it('[OC3] no address adds anything to the mail it is meant for', () => {
  show('rosa?bcc=all&subject=x@example.com')
  expect(screen.getByRole('link', { name: /^rosa/ }).getAttribute('href')).toBe('mailto:rosa%3Fbcc%3Dall%26subject%3Dx@example.com')
})
