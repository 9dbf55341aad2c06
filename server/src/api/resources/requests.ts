import type { Triaging } from '@parley/shared/commands/sales-command.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { triages, type Request } from '@parley/shared/model/request.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as shapes from '@parley/shared/protocol/api-sales.ts'
import * as z from 'zod/mini'
import { acting, resource, writing, type Around, type Effect } from '../resource.ts'
import type { RequestCommand } from '@parley/shared/commands/sales-command.ts'

type One = Around<Request>

export const requests = resource<Request>({
  name: 'requests',
  one: 'request',
  about: 'What somebody outside asked for, and what became of it.',
  document: 'sales',
  isLogged: true,
  shape: shapes.requestShape,
  all: ({ sales }) => [...sales.requests.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.requests.get(asId(id)),
  show: (request) => ({ ...request }),
  filters: {
    triage: { schema: z.enum(triages), keeps: ({ triage }, value) => triage === value },
    company: { schema: shownId, keeps: ({ companyId }, value) => companyId === value },
    feature: { schema: shownId, keeps: ({ featureId, aboutFeatureId }, value) => (featureId ?? aboutFeatureId) === value },
    author: { schema: shownId, keeps: ({ authorId }, value) => authorId === value },
  },
  create: writing('Log a request', shapes.newRequest, (words, { id }) => one({ kind: 'log-request', requestId: asId(id), words })),
  update: writing('Change one’s own request', shapes.requestChange, (words, { entity }: One) =>
    one({ kind: 'edit-request', request: entity, words }),
  ),
  remove: acting('Withdraw a request; it can be restored', ({ entity }: One) =>
    one({ kind: 'withdraw-request', request: entity, withdrawn: true }),
  ),
  verbs: {
    restore: acting('Take a withdrawal back', ({ entity }: One) => one({ kind: 'withdraw-request', request: entity, withdrawn: false })),
    reaffirm: acting('Say that it still matters', ({ entity }: One) => one({ kind: 'reaffirm-request', request: entity })),
    link: writing('Answer with the feature it is about', shapes.linkRequest, (body, { entity }: One) =>
      triaged(entity, { triage: 'linked', ...body }),
    ),
    answer: writing('Answer in words', shapes.answerRequest, (body, { entity }: One) => triaged(entity, { triage: 'answered', ...body })),
    ask: writing('Ask back', shapes.answerRequest, (body, { entity }: One) => triaged(entity, { triage: 'needs_info', ...body })),
    decline: writing('Decline with a reason', shapes.declineRequest, (body, { entity }: One) =>
      triaged(entity, { triage: 'declined', featureId: null, ...body }),
    ),
    reopen: acting('Put it back into the inbox', ({ entity }: One) => triaged(entity, { triage: 'new' })),
    merge: writing('Answer it together with another one', shapes.mergeRequest, ({ intoId }, { entity }: One) =>
      one({ kind: 'merge-request', request: entity, intoId }),
    ),
    snooze: writing('Put it off', shapes.snoozeRequest, ({ until }, { entity }: One) =>
      one({ kind: 'snooze-request', request: entity, until }),
    ),
  },
})

function triaged(request: Request, triaging: Triaging): Effect {
  return one({ kind: 'triage-request', request, triaging })
}

function one(command: RequestCommand): Effect {
  return { kind: 'sales', commands: [command] }
}
