import type { ReactNode } from 'react'
import css from './app-shell.module.css'

export interface AppShellProps {
  /** `NavItem`s under `NavSection`s, and what else belongs at the side. */
  readonly sidebar: ReactNode
  /** Kept at the bottom of the sidebar. */
  readonly sidebarFoot?: ReactNode
  /** 48 px: where we are, who is here, the main action. */
  readonly top: ReactNode
  /** 40 px: views and filters. */
  readonly bar?: ReactNode
  /** Beside the content; over it where the window is narrow. */
  readonly panel?: ReactNode
  readonly children: ReactNode
}

/** The window: sidebar on the canvas, and the work on an inset sheet. */
export function AppShell({ sidebar, sidebarFoot, top, bar, panel, children }: AppShellProps): ReactNode {
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#main">
        Skip to content
      </a>
      <nav className={css['side']} aria-label="Main">
        <div className={css['scroll']}>{sidebar}</div>
        {sidebarFoot}
      </nav>
      <div className={css['sheet']}>
        <header className={css['header']}>
          <div className={css['top']}>{top}</div>
          {bar !== undefined && <div className={css['bar']}>{bar}</div>}
        </header>
        <div className={css['work']} data-panel={panel === undefined ? undefined : ''}>
          <main id="main" className={css['main']} tabIndex={-1}>
            {children}
          </main>
          {panel}
        </div>
      </div>
    </div>
  )
}
