import { createHash } from 'node:crypto'
import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { writeParagraphs } from '@parley/shared/demo/write-brief.ts'
import { briefOf } from '@parley/shared/document/plan-doc.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import {
  asId,
  type CallId,
  type CommentId,
  type CompanyId,
  type ContactId,
  type DealId,
  type FeatureId,
  type InitiativeId,
  type KeyResultId,
  type LinkId,
  type ObjectiveId,
  type ProductId,
  type PromiseId,
  type RequestId,
  type UserId,
} from '@parley/shared/model/ids.ts'
import { linksTold } from './links-told.ts'
import { plan, sell } from './public-world.ts'
import { planDocument, type TestServer } from './test-server.ts'

const at = Date.UTC(2026, 10, 26)
const ana = asId<UserId>('product')
const planted: string[] = []

/** A word that stands nowhere else. */
export function canary(where: string): string {
  const word = `Zq${createHash('sha256').update(where).digest('hex').slice(0, 10)}`
  planted.push(word)
  return word
}

/** Fills everything private of a roadmap, and what is private of a public feature, with words of their own; returns these. */
export async function plantCanaries(server: TestServer, told: FeatureId): Promise<readonly string[]> {
  const hidden = asId<FeatureId>(canary('id'))
  const objectiveId = asId<ObjectiveId>(canary('objective id'))
  const keyResultId = asId<KeyResultId>(canary('key result id'))
  const initiativeId = asId<InitiativeId>(canary('initiative id'))
  const productId = asId<ProductId>(canary('product id'))
  const secretWords = { visibility: 'private', publicTitle: canary('public title'), publicSummary: canary('public summary') } as const
  const commands: Command[] = [
    { kind: 'rename-roadmap', name: canary('name') },
    { kind: 'add-product', productId, name: canary('product'), hue: 1 },
    { kind: 'add-initiative', initiativeId, name: canary('initiative') },
    { kind: 'add-objective', objectiveId, title: canary('objective') },
    { kind: 'add-key-result', keyResultId, objectiveId, title: canary('key result'), edit: { unit: canary('unit') } },
    {
      kind: 'add-feature',
      featureId: hidden,
      title: canary('title'),
      productId,
      place: { horizon: 'now', after: null, before: null },
      source: canary('source'),
    },
    { kind: 'edit-feature', featureId: hidden, edit: { ...secretWords, initiativeId, ownerId: ana, tags: [canary('tag')] } },
    { kind: 'edit-feature', featureId: told, edit: { title: canary('own title'), initiativeId, tags: [canary('tag of a public one')] } },
  ]
  for (const featureId of [hidden, told]) {
    const of = String(featureId)
    commands.push(
      { kind: 'link-key-result', featureId, keyResultId, contribution: 2 },
      {
        kind: 'add-external-link',
        featureId,
        linkId: asId<LinkId>(canary(`link id ${of}`)),
        address: `https://example.com/${canary(`address ${of}`)}`,
        label: canary(`label ${of}`),
      },
      {
        kind: 'add-comment',
        featureId,
        commentId: asId<CommentId>(canary(`comment id ${of}`)),
        threadId: null,
        body: canary(of),
        mentions: [],
      },
      {
        kind: 'guide',
        featureId,
        audience: 'prospect',
        guidance: {
          verdict: 'ask_pm',
          sentence: canary(`sentence ${of}`),
          dontSay: canary(`do not say ${of}`),
          reason: canary(`reason ${of}`),
          validUntil: null,
        },
      },
    )
  }
  for (const [state, edit] of [
    ['declined', { visibility: 'public', status: 'declined' }],
    ['theme', { visibility: 'theme_only' }],
    ['idea', { visibility: 'public' }],
    ['deleted', { visibility: 'public' }],
  ] as const) {
    const featureId = asId<FeatureId>(canary(`id ${state}`))
    const horizon = state === 'idea' ? 'none' : 'now'
    commands.push(
      { kind: 'add-feature', featureId, title: canary(`title ${state}`), productId: null, place: { horizon, after: null, before: null } },
      { kind: 'edit-feature', featureId, edit: { ...edit, publicTitle: canary(`public ${state}`) } },
      ...(state === 'deleted' ? [{ kind: 'delete-feature', featureId } as const] : []),
    )
  }
  await plan(server, ...commands)
  const opened = await server.app.services.rooms.open(planDocument)
  if (!opened.ok) throw new Error('no plan')
  const { room } = opened.value
  for (const featureId of [hidden, told])
    room.edit('product', () => writeParagraphs(briefOf(room.doc, featureId), [canary(`brief ${featureId}`)]))
  for (const featureId of [hidden, told]) {
    const writes = linksTold(featureId, at, (what) => canary(`${what} of a link of ${featureId}`))
    room.edit('server', () => writeEntries(room, writes, 'server'))
  }
  await plantSales(server, told)
  return planted
}

async function plantSales(server: TestServer, featureId: FeatureId): Promise<void> {
  const companyId = asId<CompanyId>(canary('company id'))
  const dealId = asId<DealId>(canary('deal id'))
  const commands: SalesCommand[] = [
    {
      kind: 'add-company',
      companyId,
      edit: {
        name: canary('company'),
        kind: 'customer',
        domain: `${canary('domain').toLowerCase()}.example`,
        industry: canary('industry'),
        region: canary('region'),
        segment: canary('segment'),
        source: canary('company source'),
        arr: { amount: 918_273_645, currency: 'EUR' },
      },
    },
    {
      kind: 'add-contact',
      companyId,
      contactId: asId<ContactId>(canary('contact id')),
      edit: { name: canary('contact'), email: `${canary('mail')}@acme.example`, title: canary('contact title') },
    },
    { kind: 'add-deal', dealId, companyId, edit: { name: canary('deal'), lostReason: canary('lost reason') } },
    {
      kind: 'log-request',
      requestId: asId<RequestId>(canary('request id')),
      words: { text: canary('request'), companyId, dealId, aboutFeatureId: featureId },
    },
    {
      kind: 'make-promise',
      promiseId: asId<PromiseId>(canary('promise id')),
      featureId,
      companyId,
      horizon: 'now',
      words: { statement: canary('promise'), evidence: canary('evidence') },
    },
    { kind: 'start-call', callId: asId<CallId>(canary('call id')), title: canary('call'), companyId, dealId },
  ]
  await sell(server, ...commands)
}
