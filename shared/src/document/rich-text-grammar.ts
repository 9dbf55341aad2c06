import { unreachable } from '../base/unreachable.ts'

/** A piece of a brief as the editor's schema names it. */
export type RichTextPart =
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'attribute'; readonly node: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly name: string; readonly value: unknown }

type Check = (value: unknown) => boolean

const anyText: Check = (value) => typeof value === 'string' && value.length <= 200
const nothing: Check = (value) => value === null || value === undefined
const orNothing =
  (check: Check): Check =>
  (value) =>
    nothing(value) || check(value)

const nodes: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  paragraph: {},
  heading: { level: (value) => value === 1 || value === 2 || value === 3 },
  bulletList: {},
  orderedList: { start: orNothing((value) => typeof value === 'number' && Number.isSafeInteger(value)), type: orNothing(anyText) },
  listItem: {},
  blockquote: {},
  codeBlock: { language: orNothing(anyText) },
  horizontalRule: {},
  hardBreak: {},
}

const marks: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  bold: {},
  italic: {},
  strike: {},
  underline: {},
  code: {},
  link: {
    href: orNothing(isSafeLink),
    target: orNothing(anyText),
    rel: orNothing(anyText),
    class: orNothing(anyText),
    title: orNothing(anyText),
  },
}

/** Why a piece may not be in a brief, or undefined when it may. Editors are checked too: a link could run a script. */
export function checkRichText(part: RichTextPart): string | undefined {
  switch (part.kind) {
    case 'node':
      return Object.hasOwn(nodes, part.name) ? undefined : `a brief has no ${part.name.slice(0, 40)}`
    case 'attribute':
      return checkAttribute(part)
    case 'text':
      return undefined
    case 'mark':
      return checkMark(part)
    default:
      return unreachable(part)
  }
}

/** Addresses that only lead somewhere: web pages and mail. */
export function isSafeLink(href: unknown): boolean {
  return typeof href === 'string' && href.length <= 2000 && /^(?:https?:\/\/|mailto:)/i.test(href)
}

function checkAttribute(part: Extract<RichTextPart, { kind: 'attribute' }>): string | undefined {
  const attributes = Object.hasOwn(nodes, part.node) ? nodes[part.node] : undefined
  const check = attributes !== undefined && Object.hasOwn(attributes, part.name) ? attributes[part.name] : undefined
  return check?.(part.value) === true ? undefined : `${part.node} may not have this ${part.name.slice(0, 40)}`
}

function checkMark(part: Extract<RichTextPart, { kind: 'mark' }>): string | undefined {
  // The editor's binding adds a hash to the name of a mark that may overlap itself.
  const name = part.name.split('--')[0] ?? ''
  const attributes = Object.hasOwn(marks, name) ? marks[name] : undefined
  if (attributes === undefined) return `a brief has no mark ${name.slice(0, 40)}`
  if (part.value === null || part.value === true) return undefined
  if (typeof part.value !== 'object') return `the mark ${name} must have attributes`
  const wrong = Object.entries(part.value ?? {}).find(
    ([key, value]) => !(Object.hasOwn(attributes, key) && attributes[key]?.(value) === true),
  )
  return wrong === undefined ? undefined : `${name} may not have this ${wrong[0].slice(0, 40)}`
}
