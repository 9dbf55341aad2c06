import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, type Html } from './html.ts'

/** In the order in which they overrule one another. */
const sheets = ['page-frame.css', 'page-cards.css', 'page-layouts.css', 'page-doors.css', 'page-media.css']
const css = sheets.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')

/** Inside the page, so that it costs one request; its hash is all the policy lets a browser apply. */
export const styleSource = `'sha256-${createHash('sha256').update(css).digest('base64')}'`

// An element's text is not unescaped in a style, and there is nothing of anybody's in it.
export const styleElement: Html = html(asLiteral(`<style>${css}</style>`))

function asLiteral(text: string): TemplateStringsArray {
  return Object.assign([text], { raw: [text] })
}
