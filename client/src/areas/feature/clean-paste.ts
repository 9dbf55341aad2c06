import { readInertHtml } from '../../platform/read-trusted.ts'

/** Attributes of other people's pages: the schema would keep them, and the server refuses long ones. */
const foreign = ['class', 'style', 'rel', 'target', 'title', 'type']

/** Takes what no brief keeps out of pasted HTML. */
export function cleanPaste(html: string): string {
  const { body } = readInertHtml(html)
  for (const element of body.querySelectorAll('*')) for (const name of foreign) element.removeAttribute(name)
  return body.innerHTML
}
