import { containerOf, isContainersRoot } from '@parley/shared/document/live-doc.ts'
import { briefOwner } from '@parley/shared/document/plan-doc.ts'
import { checkRichText } from '@parley/shared/document/rich-text-grammar.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import { isId } from '@parley/shared/model/ids.ts'
import type { ReadEntry } from '@parley/shared/rights/law.ts'
import { createPlanLaw } from '@parley/shared/rights/plan-law.ts'
import { mayWriteBriefs } from '@parley/shared/rights/rich-text-rights.ts'
import { createSalesLaw } from '@parley/shared/rights/sales-law.ts'
import type * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import type { Grammar } from '../gate/grammar.ts'

/** What a document may hold and who may change it, as the gate asks. What the document itself decides is read where it stands. */
export function createDocumentGrammar(kind: DocumentKind, doc: Y.Doc): Grammar<Principal> {
  const law = kind === 'plan' ? createPlanLaw() : createSalesLaw()
  const read: ReadEntry = (zone, key) => containerOf(doc, zone)?.get(key)
  return {
    root: (name) => {
      if (isContainersRoot(name)) return 'containers'
      return kind === 'plan' && isId(briefOwner(name)) ? 'rich-text' : undefined
    },
    entry: ({ principal, container, key, kind: change, value }) =>
      law.judge(principal, { zone: container, key, kind: change, value }, read)?.reason,
    richText: ({ principal, piece }) => {
      if (!mayWriteBriefs(principal.role)) return `${principal.role} may not write briefs`
      if (piece.kind === 'embed') return 'a brief has no embedded things'
      return piece.kind === 'delete' ? undefined : checkRichText(piece)
    },
  }
}
