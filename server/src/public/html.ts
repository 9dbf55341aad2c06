/** Markup that was escaped where it was made. Only `html` makes it. */
export interface Html {
  readonly [markup]: string
}

const markup = Symbol('markup')

/** What may stand in a template: text is escaped, markup stands as it is, nothing leaves no trace. */
export type Part = string | number | Html | null | readonly Part[]

/**
 * Escapes by construction: whatever is put between the literal parts comes out as text, in an element or in a quoted attribute,
 * of HTML and of XML alike.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { [markup]: literals.map((literal, index) => literal + textOf(parts[index] ?? null)).join('') }
}

/** The finished document. */
export function markupOf(made: Html): string {
  return made[markup]
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

function textOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return markup in part ? part[markup] : part.map(textOf).join('')
}

/** All but these no document of XML may hold, escaped or not; half a pair of surrogates is none of them. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escape(text: string): string {
  return text.replaceAll(forbidden, '\uFFFD').replaceAll(/[&<>"'`]/g, (sign) => entities[sign] ?? '')
}
