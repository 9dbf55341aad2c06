import type { DocumentKind } from '../model/document-kind.ts'
import { isId } from '../model/ids.ts'

/** Where in which document something stands. */
export interface EntityScope {
  readonly document: DocumentKind
  /** What the keys of its entries begin with, in the document and in the log. */
  readonly prefixes: readonly string[]
  /** The features whose briefs belong to it. */
  readonly briefs: readonly string[]
}

type ScopeOf = (ids: readonly string[]) => EntityScope | undefined

function fields(document: DocumentKind, kind: string, idCount = 1): ScopeOf {
  return (ids) => (ids.length === idCount ? { document, prefixes: [`${kind}/${ids.join('/')}/`], briefs: [] } : undefined)
}

const entities: Readonly<Record<string, ScopeOf>> = {
  feature: ([id = '', ...rest]) =>
    rest.length > 0
      ? undefined
      : {
          document: 'plan',
          prefixes: ['feature', 'guidance', 'link', 'externalLink', 'brief'].map((kind) => `${kind}/${id}/`),
          briefs: [id],
        },
  brief: ([id = '', ...rest]) => (rest.length > 0 ? undefined : { document: 'plan', prefixes: [`brief/${id}/`], briefs: [id] }),
  product: fields('plan', 'product'),
  initiative: fields('plan', 'initiative'),
  objective: fields('plan', 'objective'),
  keyResult: fields('plan', 'keyResult'),
  deal: fields('sales', 'deal'),
  request: fields('sales', 'request', 2),
  promise: fields('sales', 'promise', 2),
}

/** What stands under a name as `feature/<id>` or `request/<author>/<id>`; undefined when there is no such kind of thing. */
export function entityScope(name: string): EntityScope | undefined {
  const [kind = '', ...ids] = name.split('/')
  if (ids.length === 0 || !ids.every(isId)) return undefined
  return Object.hasOwn(entities, kind) ? entities[kind]?.(ids) : undefined
}

const onFeature = ['comment', 'resolution', 'reaction', 'demand', 'linkState']

/** What goes with something when it is purged: with a feature all that hangs on it, with a comment what answers to it by id. */
export function purgeScope(name: string): EntityScope | undefined {
  const [kind = '', ...ids] = name.split('/')
  const [first = '', second = '', third = ''] = ids
  if (!ids.every(isId)) return undefined
  switch (kind) {
    case 'feature': {
      const known = entityScope(name)
      return known && { ...known, prefixes: [...known.prefixes, ...onFeature.map((one) => `${one}/${first}/`)] }
    }
    case 'brief':
      return entityScope(name)
    case 'comment':
      if (ids.length !== 3) return undefined
      return {
        document: 'plan',
        prefixes: [`comment/${first}/${second}/${third}`, `reaction/${first}/${third}/`, `resolution/${first}/${third}`],
        briefs: [],
      }
    case 'request':
      return entityScope(name)
    case 'contact':
      return ids.length === 1 ? { document: 'sales', prefixes: [`contact/${first}/`], briefs: [] } : undefined
    default:
      return undefined
  }
}

/** Whether an entry belongs to it. A prefix that ends an entry's own key stands for that entry alone. */
export function isInScope({ prefixes }: Pick<EntityScope, 'prefixes'>, key: string): boolean {
  return prefixes.some((prefix) => (prefix.endsWith('/') ? key.startsWith(prefix) : key === prefix) || `${key}/` === prefix)
}
