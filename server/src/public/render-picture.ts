import { createRequire } from 'node:module'
import type { PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { laneWords } from '@parley/shared/public/public-words.ts'
import { html, markupOf, type Html } from './html.ts'

const size = { width: 1200, height: 630 }
const shownLanes = ['now', 'next', 'later'] as const
const cardsInLane = 3
const left = 72
const column = { width: 336, gap: 24, top: 268 }

const { resolve } = createRequire(import.meta.url)
/** Ours, so that the picture is the same on every machine. */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}`),
)

/** The picture that other sites show beside a link: the title and the first words of each column. */
export async function renderPicture(roadmap: PublicRoadmap): Promise<Buffer> {
  // Loaded when somebody first asks for a picture: it would be a tenth of the start.
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(markupOf(drawing(roadmap)), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'width', value: size.width },
  })
  return picture.asPng()
}

function drawing({ title, intro, cards }: PublicRoadmap): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Inter">
    <rect width="100%" height="100%" fill="#f6f6f9" />
    <rect width="100%" height="10" fill="#4647d3" />
    ${lines(title, { most: 36, rows: 1 }).map((line) => html`<text x="${left}" y="122" font-size="56" font-weight="600" letter-spacing="-1.2" fill="#1f2029">${line}</text>`)}
    ${lines(intro, { most: 78, rows: 2 }).map((line, row) => html`<text x="${left}" y="${178 + row * 36}" font-size="26" fill="#4a4c59">${line}</text>`)}
    ${shownLanes.map((lane, index) => {
      const x = left + index * (column.width + column.gap)
      const titles = cards.filter((card) => card.lane === lane).slice(0, cardsInLane)
      return html`<rect
          x="${x}"
          y="${column.top}"
          width="${column.width}"
          height="${size.height - column.top + 20}"
          rx="18"
          fill="#e9e9f0"
        />
        <text x="${x + 24}" y="${column.top + 46}" font-size="26" font-weight="600" fill="#1f2029">${laneWords[lane]}</text>
        ${titles.map((card, place) => drawCard(card.title, { x: x + 14, y: column.top + 68 + place * 96 }))}`
    })}
  </svg>`
}

function drawCard(title: string, { x, y }: { readonly x: number; readonly y: number }): Html {
  const shown = lines(title, { most: 26, rows: 2 })
  const first = shown.length === 1 ? y + 50 : y + 36
  return html`<rect x="${x}" y="${y}" width="${column.width - 28}" height="84" rx="12" fill="#ffffff" stroke="#dcdce6" />
    ${shown.map((line, row) => html`<text x="${x + 16}" y="${first + row * 28}" font-size="21" fill="#1f2029">${line}</text>`)}`
}

/** Breaks a text where there is room; what is left over is three dots. */
function lines(text: string, { most, rows }: { readonly most: number; readonly rows: number }): readonly string[] {
  const made: string[] = []
  let rest = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  while (rest.length > 0 && made.length < rows) {
    let line = ''
    while (rest[0] !== undefined && (line === '' || line.length + 1 + rest[0].length <= most)) {
      line = line === '' ? rest[0] : `${line} ${rest[0]}`
      rest = rest.slice(1)
    }
    const isCut = line.length > most || (rest.length > 0 && made.length === rows - 1)
    made.push(isCut ? `${line.slice(0, most - 1)}…` : line)
  }
  return made
}
