import type { PromiseCommand } from '@parley/shared/commands/sales-command.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { promiseStates, type Promise, type PromiseState } from '@parley/shared/model/promise.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import { standingOf } from '@parley/shared/promises/standing-of.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as shapes from '@parley/shared/protocol/api-sales.ts'
import * as z from 'zod/mini'
import { acting, resource, writing, type Around, type Effect, type Write } from '../resource.ts'

type One = Around<Promise>

export const promises = resource<Promise>({
  name: 'promises',
  one: 'promise',
  about: 'What a customer was told of a feature and by when, and whether the plan still holds it.',
  document: 'sales',
  isLogged: true,
  shape: shapes.promiseShape,
  all: ({ sales }) => [...sales.promises.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.promises.get(asId(id)),
  show(promise, { plan, today }) {
    const { standing, reasons } = standingOf(promise, plan.features.get(promise.featureId), today)
    return { ...promise, standing, reasons: reasons.map(reasonSentence) }
  },
  filters: {
    company: { schema: shownId, keeps: ({ companyId }, value) => companyId === value },
    feature: { schema: shownId, keeps: ({ featureId }, value) => featureId === value },
    deal: { schema: shownId, keeps: ({ dealId }, value) => dealId === value },
    state: { schema: z.enum(promiseStates), keeps: ({ state }, value) => state === value },
  },
  create: writing('Make a promise', shapes.newPromise, ({ featureId, companyId, ...words }, { id, scene }) => {
    const horizon = scene.plan.features.get(featureId)?.horizon ?? 'none'
    return one({ kind: 'make-promise', promiseId: asId(id), featureId, companyId, horizon, words })
  }),
  update: writing('Change the words of one’s own promise', shapes.promiseChange, (words, { entity }: One) =>
    one({ kind: 'edit-promise', promise: entity, words }),
  ),
  remove: acting('Withdraw a promise; it can be restored', ({ entity }: One) =>
    one({ kind: 'withdraw-promise', promise: entity, withdrawn: true }),
  ),
  verbs: {
    restore: acting('Take a withdrawal back', ({ entity }: One) => one({ kind: 'withdraw-promise', promise: entity, withdrawn: false })),
    approve: writing('Approve or refuse it, for product', shapes.approvePromise, ({ approval }, { entity }: One) =>
      one({ kind: 'approve-promise', promise: entity, approval }),
    ),
    keep: settling('It was kept', 'kept'),
    renegotiate: settling('It was renegotiated', 'renegotiated'),
    release: settling('The customer released us from it', 'released'),
    reopen: settling('It is owed again', 'open'),
  },
})

function settling(summary: string, state: PromiseState): Write<Promise> {
  return acting(summary, ({ entity }: One) => one({ kind: 'settle-promise', promise: entity, state }))
}

function one(command: PromiseCommand): Effect {
  return { kind: 'sales', commands: [command] }
}
