import { wrapText, type Measure } from './wrap-text.ts'

export interface PictureCard {
  readonly title: string
  /** Key, status and period, as they stand below the title. */
  readonly facts: string
  /** Degrees on the colour wheel of its product; null for none. */
  readonly hue: number | null
}

export interface PictureLane {
  readonly title: string
  readonly cards: readonly PictureCard[]
}

/** Colours as SVG takes them. */
export interface PictureInk {
  readonly canvas: string
  readonly card: string
  readonly line: string
  readonly text: string
  readonly quiet: string
}

export interface BoardPicture {
  readonly name: string
  /** What stands beside the name, such as the day. */
  readonly note: string
  readonly lanes: readonly PictureLane[]
  readonly ink: PictureInk
  /** Widths of text in pixels, which only whoever draws letters knows. */
  readonly measure: Measure
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const laneWidth = 300
const gap = 16
const margin = 32
const pad = 12
const titleSize = 14
const factSize = 12
const lineHeight = 20
const headHeight = 84
const laneHead = 32

/** The whole board as one picture, with every card of every lane, however long. */
export function boardPicture({ name, note, lanes, ink, measure }: BoardPicture): Picture {
  const columns = lanes.map((lane, index) => column(lane, { x: margin + index * (laneWidth + gap), ink, measure }))
  const width = margin * 2 + lanes.length * laneWidth + (lanes.length - 1) * gap
  const height = Math.max(...columns.map(({ bottom }) => bottom)) + margin
  const head = [
    text({ x: margin, y: margin + 22, size: 22, weight: 600, fill: ink.text }, name),
    text({ x: width - margin, y: margin + 22, size: factSize, weight: 400, fill: ink.quiet, anchor: 'end' }, note),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}"><rect width="${width}" height="${height}" fill="${ink.canvas}"/>${[...head, ...columns.map((one) => one.svg)].join('')}</svg>`
  return { svg, width, height }
}

const family = 'Inter, ui-sans-serif, system-ui, sans-serif'

interface Drawing {
  readonly x: number
  readonly ink: PictureInk
  readonly measure: Measure
}

function column({ title, cards }: PictureLane, { x, ink, measure }: Drawing): { readonly svg: string; readonly bottom: number } {
  const parts = [
    text({ x, y: headHeight + 14, size: 13, weight: 600, fill: ink.text }, title),
    text({ x: x + laneWidth, y: headHeight + 14, size: factSize, weight: 400, fill: ink.quiet, anchor: 'end' }, String(cards.length)),
  ]
  let y = headHeight + laneHead
  for (const card of cards) {
    const lines = wrapText(card.title, { width: laneWidth - pad * 2 - 4, size: titleSize, measure })
    const height = pad * 2 + lines.length * lineHeight + (card.facts === '' ? 0 : lineHeight)
    const stripe = card.hue === null ? ink.line : `hsl(${card.hue} 60% 55%)`
    parts.push(
      `<rect x="${x}" y="${y}" width="${laneWidth}" height="${height}" rx="8" fill="${ink.card}" stroke="${ink.line}"/>`,
      `<rect x="${x + 6}" y="${y + pad}" width="3" height="${height - pad * 2}" rx="1.5" fill="${stripe}"/>`,
      ...lines.map((line, index) =>
        text({ x: x + pad + 4, y: y + pad + 14 + index * lineHeight, size: titleSize, weight: 500, fill: ink.text }, line),
      ),
      text({ x: x + pad + 4, y: y + height - pad - 4, size: factSize, weight: 400, fill: ink.quiet }, card.facts),
    )
    y += height + 8
  }
  return { svg: parts.join(''), bottom: y }
}

interface Letters {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly fill: string
  readonly anchor?: 'end'
}

function text({ x, y, size, weight, fill, anchor }: Letters, words: string): string {
  const place = `x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"`
  return words === '' ? '' : `<text ${place}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}>${escapeXml(words)}</text>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters are no part of XML, escaped or not. */
function escapeXml(words: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to be left out
  return words.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
