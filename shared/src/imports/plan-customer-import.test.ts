import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { applySalesCommands } from '../commands/apply-sales-command.ts'
import type { SalesDoc } from '../document/sales-doc.ts'
import { asId, type StageId } from '../model/ids.ts'
import { projectSales } from '../projection/project-sales.ts'
import { anEmptySales, applyAllSales, contextOf } from '../testing/builders.ts'
import { customerImportCommands } from './customer-import-commands.ts'
import type { CustomerImportOptions, CustomerImportPlan } from './customer-import-plan.ts'
import { proposeDealMapping, remapColumn, type DealMapping } from './deal-mapping.ts'
import { readDealTable, type DealTable } from './deal-table.ts'
import { planCustomerImport } from './plan-customer-import.ts'

const people = [
  { id: 'tom', name: 'Tom Adeyemi', email: 'tom@parley.example' },
  { id: 'mia', name: 'Mia Sorel' },
]
/** What the samples call stages, in ours. */
const hubspotStages = { 'Contract Sent': 's-offer', 'Appointment Scheduled': 's-talk', 'Qualified To Buy': null } as const
const salesforceStages = { 'Negotiation/Review': 's-offer', Qualification: 's-talk' } as const

function sample(name: string): string {
  return readFileSync(new URL(`../testing/samples/${name}`, import.meta.url), 'utf8')
}

function tableOf(text: string): DealTable {
  const table = readDealTable(text)
  if (!table.ok) throw new Error(table.failure)
  return table.value
}

/** A workspace with a pipeline and nothing sold yet. */
function workspace(): SalesDoc {
  const sales = anEmptySales()
  const stages = [
    ['s-talk', 'Talking', 0.2, 'open'],
    ['s-offer', 'Offer', 0.6, 'open'],
    ['s-won', 'Signed', 1, 'won'],
    ['s-lost', 'Lost', 0, 'lost'],
  ] as const
  applyAllSales(
    sales,
    stages.map(([id, name, probability, kind]) => ({ kind: 'add-stage', stageId: asId<StageId>(id), edit: { name, probability, kind } })),
  )
  return sales
}

type Choices = Partial<Omit<CustomerImportOptions, 'stageChoices'>> & { readonly stageChoices?: Readonly<Record<string, string | null>> }

function optionsOf(sales: SalesDoc, choices: Choices = {}): CustomerImportOptions {
  const view = projectSales(sales)
  const stageChoices = Object.fromEntries(
    Object.entries(choices.stageChoices ?? {}).map(([word, id]) => [word, id === null ? null : asId<StageId>(id)] as const),
  )
  return {
    companies: [...view.companies.values()],
    deals: [...view.deals.values()],
    stages: [...view.stages.values()],
    people,
    currency: 'EUR',
    ...choices,
    stageChoices,
  }
}

function planOf(sales: SalesDoc, text: string, choices: Choices = {}, mapping?: DealMapping): CustomerImportPlan {
  const table = tableOf(text)
  return planCustomerImport(table, mapping ?? proposeDealMapping(table.headers), optionsOf(sales, choices))
}

let ids = 0
function carryOut(sales: SalesDoc, plan: CustomerImportPlan): void {
  const stages = [...projectSales(sales).stages.values()]
  const commands = customerImportCommands(plan, { stages, newId: () => `new${(ids += 1)}` })
  const result = applySalesCommands(sales, commands, { ...contextOf(), role: 'sales' })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
}

function dealsOf(sales: SalesDoc): readonly unknown[] {
  const { companies, deals } = projectSales(sales)
  return [...deals.values()].map((deal) => [
    companies.get(deal.companyId)?.name,
    deal.name,
    deal.stageId,
    deal.amount === null ? null : deal.amount.amount / 100,
    deal.expectedClose,
    deal.closedOn,
    deal.ownerId,
    deal.source,
  ])
}

function csv(...rows: readonly string[]): string {
  return ['Company,Deal,Stage,Amount,Close date,Owner,ID', ...rows].join('\n')
}

it('[DI1] imports the deals of a HubSpot export', () => {
  const sales = workspace()
  const plan = planOf(sales, sample('hubspot-deals.csv'), { stageChoices: hubspotStages })
  expect(plan.errors).toEqual([])
  carryOut(sales, plan)
  expect(dealsOf(sales)).toEqual([
    ['Bakery Chain', 'Bakery Chain – 240 seats', 's-offer', 60000, '2025-12-15', null, 'tom', 'hubspot:18834510001'],
    ['Retail Group', 'Retail Group rollout', 's-talk', 100000, '2026-03-31', null, 'tom', 'hubspot:18834510002'],
    ['Clinic Nord', 'Clinic Nord renewal', 's-won', 30000, null, '2025-07-31', 'mia', 'hubspot:18834510003'],
    ['Hotel Süd', 'Hotel Süd', 's-lost', 80000, null, '2025-08-10', 'mia', 'hubspot:18834510004'],
  ])
  expect(plan.skipped).toEqual([{ row: 6, reason: 'no_company' }])
  expect(plan.companies.map(({ name, kind, ownerId, source }) => [name, kind, ownerId, source])).toEqual([
    ['Bakery Chain', 'prospect', 'tom', 'hubspot:Bakery Chain'],
    ['Retail Group', 'prospect', 'tom', 'hubspot:Retail Group'],
    ['Clinic Nord', 'customer', 'mia', 'hubspot:Clinic Nord'],
    ['Hotel Süd', 'prospect', 'mia', 'hubspot:Hotel Süd'],
  ])
})

it('[DI1] imports the deals of a Salesforce report, whose last lines are no deals', () => {
  const sales = workspace()
  const plan = planOf(sales, sample('salesforce-opportunity-report.csv'), { stageChoices: salesforceStages })
  expect(plan.errors).toEqual([])
  carryOut(sales, plan)
  expect(dealsOf(sales)).toEqual([
    [
      'Bakery Chain',
      'Bakery Chain – 240 seats',
      's-offer',
      72000,
      '2025-12-15',
      null,
      'tom',
      'salesforce:Bakery Chain/Bakery Chain – 240 seats',
    ],
    ['Retail Group', 'Retail Group rollout', 's-talk', 120000, '2026-03-31', null, 'tom', 'salesforce:Retail Group/Retail Group rollout'],
    ['Clinic Nord', 'Clinic Nord renewal', 's-won', 30000, null, '2025-07-31', 'mia', 'salesforce:Clinic Nord/Clinic Nord renewal'],
  ])
  expect(plan.skipped.map(({ reason }) => reason)).toEqual(['footer', 'footer', 'footer', 'footer', 'footer'])
})

it.each([
  ['hubspot-deals.csv', hubspotStages, 'Contract Sent', 'Closed Won', '"72000","60000"', '"72000","66000"'],
  ['salesforce-opportunity-report.csv', salesforceStages, 'Negotiation/Review', 'Closed Won', '"72000.00"', '"66000.00"'],
] as const)('[DI2] updates what an earlier import of %s brought, and doubles nothing', (name, stageChoices, word, won, before, after) => {
  const sales = workspace()
  carryOut(sales, planOf(sales, sample(name), { stageChoices }))
  const known = dealsOf(sales)
  const again = planOf(sales, sample(name), { stageChoices })
  expect([again.companies, again.added, again.updated]).toEqual([[], [], []])
  expect(again.skipped.filter(({ reason }) => reason === 'unchanged')).toHaveLength(known.length)

  const changed = planOf(sales, sample(name).replace(word, won).replace(before, after), { stageChoices })
  expect([changed.companies, changed.added, changed.updated.length]).toEqual([[], [], 1])
  carryOut(sales, changed)
  expect(dealsOf(sales)).toHaveLength(known.length)
  expect(dealsOf(sales)[0]).toMatchObject({ 2: 's-won', 3: 66000, 5: '2025-12-15' })
})

it('[DI2] leaves alone what the file does not say, and reopens what it says is open', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, csv('Acme,Rollout,Signed,1000,2026-01-02,Mia Sorel,7')))
  carryOut(sales, planOf(sales, csv('Acme,Rollout,,,,,7')))
  expect(dealsOf(sales)).toEqual([['Acme', 'Rollout', 's-won', 1000, null, '2026-01-02', 'mia', 'csv:7']])
  carryOut(sales, planOf(sales, csv('Acme,Rollout,Offer,,2026-05-01,,7')))
  expect(dealsOf(sales)).toEqual([['Acme', 'Rollout', 's-offer', 1000, '2026-05-01', null, 'mia', 'csv:7']])
})

it('[DI3] finds a company by where it came from, else by its name in any case', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, csv('Acme,One,,,,,1')))
  const [acme] = projectSales(sales).companies.values()
  if (acme === undefined) throw new Error('Acme is missing')
  applyAllSales(sales, [{ kind: 'edit-company', companyId: acme.id, edit: { name: 'Acme Group' } }])
  const plan = planOf(sales, csv('acme,Two,,,,,2', 'ACME  GROUP,Three,,,,,3'))
  expect([plan.companies, plan.added.map(({ company }) => company)]).toEqual([[], [{ id: acme.id }, { id: acme.id }]])
})

it('[DI3] adds a company once for all of its deals, and not under one that was deleted', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, csv('Acme,One,,,,,1')))
  const [acme] = projectSales(sales).companies.values()
  if (acme === undefined) throw new Error('Acme is missing')
  applyAllSales(sales, [{ kind: 'delete-company', companyId: acme.id, deleted: true }])
  expect(planOf(sales, csv('Acme,Two,,,,,2', 'acme,Three,Signed,,,,3')).companies).toMatchObject([{ name: 'Acme', kind: 'customer' }])
})

it('[DI4] imports nothing before every stage of the file is one of ours or none by choice', () => {
  const sales = workspace()
  const plan = planOf(sales, sample('hubspot-deals.csv'), { stageChoices: { 'contract sent': 's-offer' } })
  expect(plan.stages).toEqual([
    { from: 'Contract Sent', to: 's-offer', how: 'chosen', count: 1 },
    { from: 'Appointment Scheduled', to: null, how: 'unknown', count: 1 },
    { from: 'Closed Won', to: 's-won', how: 'known', count: 1 },
    { from: 'Closed Lost', to: 's-lost', how: 'known', count: 1 },
  ])
  expect(plan.errors).toEqual([
    { row: null, column: 'Deal Stage', message: '“Appointment Scheduled” (1 deal) is none of your stages: choose one for it, or none' },
  ])
  expect([plan.companies, plan.added]).toEqual([[], []])
})

it.each([
  ['03/04/2026', undefined, null],
  ['03/04/2026', 'day-first', '2026-04-03'],
  ['03/04/2026', 'month-first', '2026-03-04'],
  ['04/04/2026', undefined, '2026-04-04'],
  ['03.04.2026', undefined, '2026-04-03'],
  ['3-4-26', 'day-first', '2026-04-03'],
  ['2026-04-03 08:00', undefined, '2026-04-03'],
  ['2026-04-03T08:00:00Z', undefined, '2026-04-03'],
] as const)('[DI5] reads %s with the order %s as %s', (cell, dayOrder, day) => {
  const plan = planOf(workspace(), csv(`Acme,One,,,${cell},,1`), dayOrder === undefined ? {} : { dayOrder })
  expect(plan.asksDayOrder).toBe(['03/04/2026', '3-4-26'].includes(cell))
  expect(plan.added[0]?.facts.closeDay ?? null).toBe(day)
  expect(plan.errors).toEqual(
    day === null
      ? [{ row: 2, column: 'Close date', message: '“03/04/2026” may be two days: say whether the day or the month stands first' }]
      : [],
  )
})

it('[DI5] lets one row settle the order for all, and two that contradict it for none', () => {
  const settled = planOf(workspace(), csv('Acme,One,,,03/04/2026,,1', 'Acme,Two,,,04/13/2026,,2'))
  expect(settled.added.map(({ facts }) => facts.closeDay)).toEqual(['2026-03-04', '2026-04-13'])
  const torn = planOf(workspace(), csv('Acme,One,,,03/04/2026,,1', 'Acme,Two,,,04/13/2026,,2', 'Acme,Three,,,13/04/2026,,3'))
  expect([torn.asksDayOrder, torn.errors.map(({ row }) => row)]).toEqual([true, [2]])
})

it('[DI5] refuses days that no calendar has', () => {
  const plan = planOf(workspace(), csv('Acme,One,,,31/02/2026,,1', 'Acme,Two,,,soon,,2'))
  expect(plan.errors.map(({ row, message }) => [row, message])).toEqual([
    [2, '“31/02/2026” is not a day'],
    [3, '“soon” is not a day'],
  ])
})

it('[DI6] names every error with its row and column, and then imports nothing', () => {
  const plan = planOf(workspace(), csv('Acme,One,,12,,,1', 'Acme,,,many,,,2', 'Acme,Three,,-5,,,3', 'Acme,Four,,5,,,4,more'))
  expect(plan.errors).toEqual([
    { row: 3, column: null, message: 'the deal has no name' },
    { row: 3, column: 'Amount', message: '“many” is not an amount' },
    { row: 4, column: 'Amount', message: 'the amount must be 0 or more' },
    { row: 5, column: null, message: 'the row has more cells than there are headers' },
  ])
  expect([plan.companies, plan.added, plan.updated]).toEqual([[], [], []])
  const [first] = planOf(workspace(), 'Thing,Worth\nOne,2').errors
  expect(first).toEqual({ row: null, column: null, message: 'no column is the company: map one to it' })
})

it.each([
  ['"1,234"', undefined, null],
  ['"1,234"', 'point', { amount: 123400, currency: 'EUR' }],
  ['"1,234"', 'comma', { amount: 123, currency: 'EUR' }],
  ['"1.234,50 €"', undefined, { amount: 123450, currency: 'EUR' }],
  ['USD 1000', undefined, { amount: 100000, currency: 'USD' }],
  ['$1000', undefined, { amount: 100000, currency: 'USD' }],
  ['JPY 1000', undefined, { amount: 1000, currency: 'JPY' }],
] as const)('[DI7] reads the amount %s with the decimal mark %s as %j', (cell, decimal, amount) => {
  const plan = planOf(workspace(), csv(`Acme,One,,${cell},,,1`), decimal === undefined ? {} : { decimal })
  expect(plan.asksDecimal).toBe(cell === '"1,234"')
  expect(plan.added[0]?.facts.amount ?? null).toEqual(amount)
})

it('[DI7] takes the currency from its column, and refuses an amount that says another', () => {
  const text = 'Company,Deal,Amount,Currency\nAcme,One,10,usd\nAcme,Two,10 EUR,USD\nAcme,Three,10,dollars'
  const plan = planOf(workspace(), text)
  expect(plan.errors.map(({ row, column }) => [row, column])).toEqual([
    [3, 'Amount'],
    [4, 'Currency'],
  ])
  expect(planOf(workspace(), text.split('\n').slice(0, 2).join('\n')).added[0]?.facts.amount).toEqual({ amount: 1000, currency: 'USD' })
})

it('[DI8] knows owners by mail address or by a name that only one has, and names the others', () => {
  const rows = csv('A,1,,,,TOM@parley.example,1', 'A,2,,,,mia sorel,2', 'A,3,,,,Nobody,3')
  const plan = planOf(workspace(), rows)
  expect(plan.added.map(({ facts }) => facts.ownerId ?? null)).toEqual(['tom', 'mia', null])
  expect(plan.unknownOwners).toEqual(['Nobody'])
  const twins = planOf(workspace(), rows, { people: [...people, { id: 'mia2', name: 'Mia Sorel' }] })
  expect(twins.unknownOwners).toEqual(['mia sorel', 'Nobody'])
})

it('[DI9] skips what came up before in the file and what was deleted here, and says so', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, csv('Acme,One,,,,,1')))
  const [deal] = projectSales(sales).deals.values()
  if (deal === undefined) throw new Error('the deal is missing')
  applyAllSales(sales, [{ kind: 'delete-deal', dealId: deal.id, deleted: true }])
  const plan = planOf(sales, csv('Acme,One,,,,,1', 'Acme,Two,,,,,2', 'Acme,Two again,,,,,2'))
  expect(plan.skipped).toEqual([
    { row: 2, reason: 'deleted' },
    { row: 4, reason: 'repeated' },
  ])
  expect(plan.added.map(({ row }) => row)).toEqual([3])
})

it('[DI10] proposes the columns of both tools, and a target that moves leaves its column', () => {
  const table = tableOf(sample('hubspot-deals.csv'))
  const mapping = proposeDealMapping(table.headers)
  expect(table.headers.flatMap((header, column) => (mapping[column] === 'ignored' ? [] : [[header, mapping[column]]]))).toEqual([
    ['Record ID', 'externalId'],
    ['Deal Name', 'name'],
    ['Deal Stage', 'stage'],
    ['Close Date', 'closeDay'],
    ['Deal owner', 'owner'],
    ['Amount', 'amount'],
    ['Annual recurring revenue', 'yearlyAmount'],
    ['Associated Company', 'company'],
  ])
  const pipeline = table.headers.indexOf('Pipeline')
  const moved = remapColumn(mapping, pipeline, 'stage')
  expect([moved[pipeline], moved[table.headers.indexOf('Deal Stage')]]).toEqual(['stage', 'ignored'])
  expect(planOf(workspace(), sample('hubspot-deals.csv'), {}, moved).stages.map(({ from }) => from)).toEqual(['Sales Pipeline', 'Renewals'])
})

it('[DI11] takes no more at once than the server takes as one change', () => {
  const rows = Array.from({ length: 1501 }, (_, index) => `Company ${index},Deal,,,,,${index}`)
  expect(planOf(workspace(), csv(...rows.slice(1))).added).toHaveLength(1500)
  expect(planOf(workspace(), csv(...rows)).errors).toEqual([
    { row: null, column: null, message: 'there are 1501 deals; import at most 1500 at once' },
  ])
})
