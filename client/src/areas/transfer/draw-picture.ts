import { boardPicture, type Picture, type PictureLane } from '@parley/shared/exports/board-picture.ts'

/** Browsers refuse larger canvases. */
const longestSide = 16_000
const sharpest = 2

export interface PictureWords {
  readonly name: string
  readonly note: string
}

/** The board as PNG in the colours of the page; null where the browser cannot draw it. */
export async function drawPicture(lanes: readonly PictureLane[], words: PictureWords): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) return null
  const { svg, width, height } = boardPicture({
    ...words,
    lanes,
    ink: ink(),
    measure: (text, size) => {
      context.font = `500 ${size}px ${getComputedStyle(document.body).fontFamily}`
      return context.measureText(text).width
    },
  })
  const image = await load({ svg, width, height })
  const scale = Math.min(sharpest, longestSide / width, longestSide / height)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function load({ svg }: Picture): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('the browser cannot draw the picture')))
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  })
}

/** The page's own colours, in a form that SVG knows too. */
function ink(): Parameters<typeof boardPicture>[0]['ink'] {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return { canvas: value('--canvas'), card: value('--surface'), line: value('--line'), text: value('--text'), quiet: value('--text-2') }
}
