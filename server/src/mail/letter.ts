import type { Mail } from './mailer.ts'

/** What a mail says; `render` makes plain text and HTML of the same words. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly before: readonly string[]
  readonly action?: { readonly label: string; readonly link: string }
  readonly after: readonly string[]
}

const longestSubject = 200

export function render({ to, subject, before, action, after }: Letter): Mail {
  const text = [...before, ...(action === undefined ? [] : [`${action.label}:\n${action.link}`]), ...after].join('\n\n')
  const button = action === undefined ? [] : [`<p><a href="${escape(action.link)}">${escape(action.label)}</a></p>`]
  const html = [...before.map(paragraph), ...button, ...after.map(paragraph)].join('\n')
  return {
    to: oneLine(to),
    subject: oneLine(subject).slice(0, longestSubject),
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="en"><meta charset="utf-8"><body>\n${html}\n</body></html>\n`,
  }
}

function paragraph(text: string): string {
  return `<p>${escape(text)}</p>`
}

/** No line break and no other control character, so that nobody's name can begin a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
