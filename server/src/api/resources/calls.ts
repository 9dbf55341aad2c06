import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { Call } from '@parley/shared/model/call.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { SalesSettings } from '@parley/shared/model/sales-settings.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as shapes from '@parley/shared/protocol/api-sales.ts'
import { acting, resource, writing, type Around, type Effect } from '../resource.ts'

type One = Around<Call>

export const calls = resource<Call>({
  name: 'calls',
  one: 'call',
  about: 'A talk with a customer, and what came of it.',
  document: 'sales',
  shape: shapes.callShape,
  all: ({ sales }) => [...sales.calls.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ sales }, id) => sales.calls.get(asId(id)),
  show: (call) => ({ ...call, comments: [...call.comments].map(([commentId, featureId]) => ({ commentId, featureId })) }),
  filters: { company: { schema: shownId, keeps: ({ companyId }, value) => companyId === value } },
  create: writing('Start a call', shapes.newCall, (body, { id }) => selling([{ kind: 'start-call', callId: asId(id), ...body }])),
  update: writing('Write the notes', shapes.callChange, ({ notes }, { entity }: One) =>
    selling([{ kind: 'note-call', call: entity, notes }]),
  ),
  verbs: {
    end: acting('End a call', ({ entity, now }: One) => selling([{ kind: 'end-call', call: entity, endedAt: now }])),
    'ask-pm': acting('Ask product to join', ({ entity }: One) => selling([{ kind: 'ask-pm', call: entity }])),
    join: acting('Join, for product', ({ entity }: One) => selling([{ kind: 'join-call', call: entity }])),
  },
})

type Settings = SalesSettings & { readonly id: string }

export const salesSettings = resource<Settings>({
  name: 'sales-settings',
  one: 'sales settings',
  about: 'Currencies, and what sales and product agreed on.',
  document: 'sales',
  isSingle: true,
  shape: shapes.salesSettingsShape,
  all: (scene) => [{ ...scene.sales.settings, id: 'sales-settings' }],
  find: (scene) => ({ ...scene.sales.settings, id: 'sales-settings' }),
  show: (settings) => ({ ...settings, rates: Object.fromEntries(settings.rates) }),
  update: writing('Change the settings', shapes.salesSettingsChange, ({ rates = {}, ...edit }, _around: Around<Settings>) =>
    selling([
      ...(Object.keys(edit).length === 0 ? [] : [{ kind: 'set-sales', edit } as const]),
      ...Object.entries(rates).map(([currency, rate]) => ({ kind: 'set-rate', currency, rate }) as const),
    ]),
  ),
})

function selling(commands: readonly SalesCommand[]): Effect {
  return { kind: 'sales', commands }
}
