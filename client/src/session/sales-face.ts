import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import type { SalesZone } from '@parley/shared/document/zone.ts'
import { projectSales, reprojectSales } from '@parley/shared/projection/project-sales.ts'
import { salesLaw } from '@parley/shared/rights/sales-law.ts'
import type { Stores } from '../store/stores.ts'
import { batchChanges } from './batch-changes.ts'
import type { Face } from './face.ts'

export function salesFace({ sales: store }: Pick<Stores, 'sales'>): Face<SalesZone, SalesCommand> {
  return {
    open: openSales,
    law: salesLaw,
    apply: applySalesCommands,
    isFinal: (_sales, command) => command.kind === 'note-comment',
    feed: (sales) => {
      store.setState(projectSales(sales), true)
      return batchChanges(sales, (changes) => store.setState(reprojectSales(store.getState(), sales, changes), true))
    },
  }
}
