import { salesRules } from '../document/sales-grammar.ts'
import { createLaw, type Law } from './law.ts'
import { salesRights } from './sales-rights.ts'

export function createSalesLaw(): Law {
  return createLaw(salesRules, salesRights)
}

/** The law of sales documents, with one memory of the keys it has seen. */
export const salesLaw = createSalesLaw()
