import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { companyKinds, type Company, type Contact } from '@parley/shared/model/company.ts'
import type { Deal, DealStage } from '@parley/shared/model/deal.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as shapes from '@parley/shared/protocol/api-sales.ts'
import * as z from 'zod/mini'
import { acting, resource, writing, type Around, type Effect } from '../resource.ts'

export const companies = resource<Company>({
  name: 'companies',
  one: 'company',
  about: 'Somebody who buys from us or may.',
  document: 'sales',
  shape: shapes.companyShape,
  all: ({ sales }) => [...sales.companies.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.companies.get(asId(id)),
  show: (company) => ({ ...company }),
  filters: {
    kind: { schema: z.enum(companyKinds), keeps: ({ kind }, value) => kind === value },
    owner: { schema: shownId, keeps: ({ ownerId }, value) => ownerId === value },
  },
  create: writing('Add a company', shapes.newCompany, (edit, { id }) => one({ kind: 'add-company', companyId: asId(id), edit })),
  update: writing('Change a company', shapes.companyChange, (edit, { entity: { id } }: Around<Company>) =>
    one({ kind: 'edit-company', companyId: id, edit }),
  ),
  remove: acting('Delete a company; it can be restored', ({ entity: { id } }: Around<Company>) =>
    one({ kind: 'delete-company', companyId: id, deleted: true }),
  ),
  verbs: {
    restore: acting('Restore a deleted company', ({ entity: { id } }: Around<Company>) =>
      one({ kind: 'delete-company', companyId: id, deleted: false }),
    ),
  },
})

export const contacts = resource<Contact>({
  name: 'contacts',
  one: 'contact',
  about: 'A person at a company.',
  document: 'sales',
  shape: shapes.contactShape,
  all: ({ sales }) => [...sales.contacts.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.contacts.get(asId(id)),
  show: (contact) => ({ ...contact }),
  filters: { company: { schema: shownId, keeps: ({ companyId }, value) => companyId === value } },
  create: writing('Add a contact', shapes.newContact, ({ companyId, ...edit }, { id }) =>
    one({ kind: 'add-contact', contactId: asId(id), companyId, edit }),
  ),
  update: writing('Change a contact', shapes.contactChange, (edit, { entity: { id } }: Around<Contact>) =>
    one({ kind: 'edit-contact', contactId: id, edit }),
  ),
  remove: acting('Forget a contact; nothing stays', ({ entity: { id } }: Around<Contact>) =>
    one({ kind: 'forget-contact', contactId: id }),
  ),
})

export const deals = resource<Deal>({
  name: 'deals',
  one: 'deal',
  about: 'A sale that is under way, won or lost.',
  document: 'sales',
  isLogged: true,
  shape: shapes.dealShape,
  all: ({ sales }) => [...sales.deals.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.deals.get(asId(id)),
  show: (deal) => ({ ...deal }),
  filters: {
    company: { schema: shownId, keeps: ({ companyId }, value) => companyId === value },
    stage: { schema: shownId, keeps: ({ stageId }, value) => stageId === value },
    owner: { schema: shownId, keeps: ({ ownerId }, value) => ownerId === value },
  },
  create: writing('Add a deal', shapes.newDeal, ({ companyId, ...edit }, { id }) =>
    one({ kind: 'add-deal', dealId: asId(id), companyId, edit }),
  ),
  update: writing('Change a deal', shapes.dealChange, (edit, { entity: { id } }: Around<Deal>) =>
    one({ kind: 'edit-deal', dealId: id, edit }),
  ),
  remove: acting('Delete a deal; it can be restored', ({ entity: { id } }: Around<Deal>) =>
    one({ kind: 'delete-deal', dealId: id, deleted: true }),
  ),
  verbs: {
    restore: acting('Restore a deleted deal', ({ entity: { id } }: Around<Deal>) =>
      one({ kind: 'delete-deal', dealId: id, deleted: false }),
    ),
  },
})

export const stages = resource<DealStage>({
  name: 'stages',
  one: 'deal stage',
  about: 'A step of the pipeline.',
  document: 'sales',
  isLogged: true,
  shape: shapes.stageShape,
  all: ({ sales }) => [...sales.stages.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.stages.get(asId(id)),
  show: ({ order: _order, ...stage }) => stage,
  create: writing('Add a stage', shapes.newStage, (edit, { id }) => one({ kind: 'add-stage', stageId: asId(id), edit })),
  update: writing('Change a stage', shapes.stageChange, (edit, { entity: { id } }: Around<DealStage>) =>
    one({ kind: 'edit-stage', stageId: id, edit }),
  ),
})

function one(command: SalesCommand): Effect {
  return { kind: 'sales', commands: [command] }
}
