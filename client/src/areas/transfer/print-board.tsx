import type { PictureLane } from '@parley/shared/exports/board-picture.ts'
import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import css from './print-board.module.css'

export interface PrintBoardProps {
  readonly name: string
  readonly note: string
  readonly lanes: readonly PictureLane[]
  readonly onPrinted: () => void
}

/** The board for paper: it is seen by the printer alone, and asks for it as soon as it is there. */
export function PrintBoard({ name, note, lanes, onPrinted }: PrintBoardProps): ReactNode {
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    // A dialog that just closed is to be gone from the page that is printed.
    const timer = setTimeout(() => print(), 50)
    return () => {
      clearTimeout(timer)
      removeEventListener('afterprint', onPrinted)
    }
  }, [onPrinted])
  return createPortal(
    <section className={css['paper']} aria-hidden data-print="only">
      <header className={css['head']}>
        <h1>{name}</h1>
        <p>{note}</p>
      </header>
      <div className={css['lanes']}>
        {lanes.map(({ title, cards }) => (
          <section key={title} className={css['lane']}>
            <h2>{title}</h2>
            <ul>
              {cards.map((card, index) => (
                // The same title may stand twice in a lane.
                <li key={`${index} ${card.title}`} className={css['card']}>
                  <p className={css['title']}>{card.title}</p>
                  <p className={css['facts']}>{card.facts}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>,
    document.body,
  )
}
