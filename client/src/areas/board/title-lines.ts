/** Says how many lines a title takes in a given width, one or two: longer ones are cut off. */
export type TitleLines = (title: string, width: number) => 1 | 2

/** Rounding in text layout must never hide the end of a title that was thought to fit. */
const doubt = 2

export function createTitleLines(widthOf: (text: string) => number): TitleLines {
  const widths = new Map<string, number>()
  return (title, width) => {
    if (width <= 0) return 1
    let measured = widths.get(title)
    if (measured === undefined) {
      measured = widthOf(title)
      widths.set(title, measured)
    }
    return measured + doubt <= width ? 1 : 2
  }
}

/** Letter spacing of the page in em. */
const tracking = -0.006

/** Measures in the font of card titles, on a canvas: no layout is forced. */
export function canvasTextWidth(rem: number): (text: string) => number {
  const size = rem * 0.8125
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return (text) => text.length * size * 0.54
  context.font = `510 ${size}px "Inter Variable", ui-sans-serif, system-ui, sans-serif`
  return (text) => context.measureText(text).width + text.length * size * tracking
}
