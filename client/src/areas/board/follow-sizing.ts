import type { BoardModel } from './board-model.ts'

/** Keeps the size of cards true to the window, the fonts and the pointing device, until the returned function is called. */
export function followSizing(board: HTMLElement, { desk, views }: BoardModel): () => void {
  const finger = matchMedia('(pointer: coarse)')
  let isOver = false

  function measure(): void {
    const list = board.querySelector<HTMLElement>('[data-list]')
    const width = list?.clientWidth ?? 0
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const { sizing } = desk.getState()
    if (width !== sizing.width || rem !== sizing.rem || finger.matches !== sizing.coarse)
      desk.setState({ sizing: { ...sizing, width, rem, coarse: finger.matches } })
    for (const view of views.values()) view.remeasure()
  }
  const observer = new ResizeObserver(measure)
  observer.observe(board)
  for (const { scroller } of views.values()) observer.observe(scroller)
  finger.addEventListener('change', measure)
  function handleScroll({ target }: Event): void {
    if (target instanceof Element && target.hasAttribute('data-lanes')) for (const view of views.values()) view.remeasure()
  }
  board.addEventListener('scroll', handleScroll, { capture: true, passive: true })
  async function measureWithFonts(): Promise<void> {
    await document.fonts?.ready
    if (!isOver) desk.setState(({ sizing }) => ({ sizing: { ...sizing, fonts: sizing.fonts + 1 } }))
  }
  void measureWithFonts()
  measure()
  return () => {
    isOver = true
    observer.disconnect()
    finger.removeEventListener('change', measure)
    board.removeEventListener('scroll', handleScroll, { capture: true })
  }
}
