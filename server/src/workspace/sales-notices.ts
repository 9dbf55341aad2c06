import type { Promise as GivenPromise } from '@parley/shared/model/promise.ts'
import { outsiderId } from '@parley/shared/model/outsider.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { needsApproval } from '@parley/shared/promises/needs-approval.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Notice } from '../notice/notices.ts'
import type { Scene } from './scene.ts'

type News = Omit<Notice, 'workspaceId'>

/** What people should hear of once the sales document went from one state to another. */
export function salesNotices(before: SalesView, after: SalesView, scene: Scene): readonly News[] {
  return [
    ...changed(before.requests, after.requests).flatMap(([was, is]) => requestNews(was, is, { sales: after, scene })),
    ...changed(before.promises, after.promises).flatMap(([was, is]) => promiseNews(was, is, { sales: after, scene })),
    ...changed(before.calls, after.calls).flatMap(([was, is]): readonly News[] => {
      if (is.pmAskedAt === null || is.pmAskedAt === was?.pmAskedAt) return []
      const company = companyName(after, is.companyId)
      return [
        {
          kind: 'pm-asked',
          item: `call:${is.id}`,
          to: scene.editors.filter((id) => id !== is.authorId),
          title: `${scene.nameOf(is.authorId)} asks you into a call with ${company}`,
          text: `“${is.title}” is on now. The brief of the account is one click away.`,
          path: scene.pathTo(`call?call=${is.id}`),
        },
      ]
    }),
  ]
}

interface Around {
  readonly sales: SalesView
  readonly scene: Scene
}

function requestNews(was: Request | undefined, is: Request, { sales, scene }: Around): readonly News[] {
  const company = companyName(sales, is.companyId)
  const isFromOutside = is.authorId === outsiderId
  if (was === undefined && is.triage === 'new')
    return [
      {
        kind: 'request-waits',
        item: `requests:${scene.roadmapId}`,
        to: scene.editors.filter((id) => id !== is.authorId),
        title: isFromOutside ? 'An idea from the public roadmap waits for an answer' : `A request of ${company} waits for an answer`,
        text: isFromOutside ? short(is.text) : `${scene.nameOf(is.authorId)}: ${short(is.text)}`,
        path: scene.pathTo('requests'),
      },
    ]
  const isAnswered = was !== undefined && was.triage !== is.triage && is.triage !== 'new' && is.triagedBy !== is.authorId
  if (!isAnswered || isFromOutside) return []
  return [
    {
      kind: 'request-answered',
      item: `request:${is.id}`,
      to: [is.authorId],
      title: `${scene.nameOf(is.triagedBy)} ${deeds[is.triage] ?? 'looked at'} your request of ${company}`,
      text: is.answer === null ? short(is.text) : `${short(is.text)} – “${is.answer}”`,
      path: scene.pathTo('requests'),
    },
  ]
}

const deeds: Readonly<Partial<Record<Request['triage'], string>>> = {
  linked: 'linked',
  merged: 'put with another one',
  needs_info: 'asks back about',
  answered: 'answered',
  declined: 'declined',
}

function promiseNews(was: GivenPromise | undefined, is: GivenPromise, { sales, scene }: Around): readonly News[] {
  const to = `${companyName(sales, is.companyId)}: “${short(is.statement)}”`
  const path = scene.pathTo('promises')
  const item = `approval:${is.id}`
  if (needsApproval(is, sales.settings) && !(was !== undefined && needsApproval(was, sales.settings)))
    return [
      {
        kind: 'promise-to-approve',
        item,
        to: scene.editors.filter((id) => id !== is.authorId),
        title: `${scene.nameOf(is.authorId)} asks you to approve a promise`,
        text: to,
        path,
      },
    ]
  if (was === undefined || was.approval === is.approval || is.approval === null || is.approvedBy === is.authorId) return []
  return [
    {
      kind: 'promise-settled',
      item,
      to: [is.authorId],
      title: `${scene.nameOf(is.approvedBy)} ${is.approval === 'approved' ? 'approved' : 'refused'} your promise`,
      text: to,
      path,
    },
  ]
}

/** What is new or has another identity, beside what it was. */
function changed<Id, T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>): readonly (readonly [was: T | undefined, is: T])[] {
  if (before === after) return []
  return [...after].flatMap(([id, is]) => {
    const was = before.get(id)
    return was === is ? [] : [[was, is] as const]
  })
}

function companyName({ companies }: SalesView, id: Request['companyId']): string {
  return (id === null ? undefined : companies.get(id)?.name) ?? 'nobody in particular'
}

function short(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text
}
