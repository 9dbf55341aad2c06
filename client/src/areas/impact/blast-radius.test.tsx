import { asId, type CompanyId, type PromiseId } from '@parley/shared/model/ids.ts'
import { anEmptySales, aPlanWith, applyAll, applyAllSales, featureId } from '@parley/shared/testing/builders.ts'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { BlastRadius } from './blast-radius.tsx'

afterEach(cleanup)

const a = featureId('a')

function show(): OpenedWorkbench {
  const plan = aPlanWith({ now: ['a'], later: ['b'] })
  applyAll(plan, [{ kind: 'estimate-feature', featureId: a, criterion: 'confidence', value: 90 }])
  const sales = anEmptySales()
  const companyId = asId<CompanyId>('acme')
  applyAllSales(sales, [
    { kind: 'add-company', companyId, edit: { name: 'Acme' } },
    { kind: 'make-promise', promiseId: asId<PromiseId>('p'), featureId: a, companyId, horizon: 'now', words: { statement: 'Soon' } },
  ])
  const bench = openWorkbench(plan, { sales })
  render(
    <bench.Around>
      <BlastRadius />
    </bench.Around>,
  )
  return bench
}

it('[IM1] tells what the card in my hand would do where it is held, and nothing where it would do nothing', () => {
  const { stores } = show()
  act(() => stores.hand.setState({ held: { featureId: a, lane: 'later' } }))
  expect(screen.getByText('Acme: at risk')).toBeDefined()
  act(() => stores.hand.setState({ held: { featureId: a, lane: 'now' } }))
  expect(screen.queryByText('Acme: at risk')).toBeNull()
  act(() => stores.hand.setState({ held: null }))
  expect(screen.queryByLabelText('What this move would do')).toBeNull()
})

it('[IM2] tells the same of a card in somebody else’s hand, with their name', () => {
  const { stores } = show()
  const visitor = {
    clientId: 7,
    userId: 'sam',
    name: 'Sam Reed',
    user: { id: 'sam', name: 'Sam Reed' },
    drag: { featureId: 'a', lane: 'later', index: 0 },
  }
  act(() => stores.presence.setState({ visitors: [visitor] }))
  expect(screen.getByText('Acme: at risk')).toBeDefined()
  expect(screen.getByText(/Sam Reed/)).toBeDefined()
})
