import { checkEntry } from '@parley/shared/document/grammar.ts'
import { briefOwner, isContainersRoot } from '@parley/shared/document/plan-doc.ts'
import { checkRichText } from '@parley/shared/document/rich-text-grammar.ts'
import { isZone } from '@parley/shared/document/zone.ts'
import { isId } from '@parley/shared/model/ids.ts'
import type { Grammar } from '../gate/grammar.ts'
import type { Principal } from '../auth/principal.ts'

const readOnly = 'this role may only read'

/** What a plan may hold, as the gate asks it. */
export const planGrammar: Grammar<Principal> = {
  root: (name) => {
    if (isContainersRoot(name)) return 'containers'
    return isId(briefOwner(name)) ? 'rich-text' : undefined
  },
  entry: ({ principal, container, key, value }) => {
    if (!principal.canWrite) return readOnly
    return isZone(container) ? checkEntry(container, key, value) : `the plan has no ${container.slice(0, 40)}`
  },
  richText: ({ principal, piece }) => {
    if (!principal.canWrite) return readOnly
    if (piece.kind === 'embed') return 'a brief has no embedded things'
    return piece.kind === 'delete' ? undefined : checkRichText(piece)
  },
}
