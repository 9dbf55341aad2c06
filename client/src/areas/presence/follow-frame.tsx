import type { CSSProperties, ReactNode } from 'react'
import { usePresence, useStores, useView } from '../../store/hooks.ts'
import { useHue } from '../../parts/use-hue.ts'
import { Kbd } from '../../ui/kbd.tsx'
import css from './follow-frame.module.css'

/** A frame in the colour of whom I follow, so that I know why the screen moves by itself. */
export function FollowFrame(): ReactNode {
  const { view } = useStores()
  const followed = useView((state) => state.followed)
  const visitor = usePresence((presence) => presence.visitors.find(({ clientId }) => clientId === followed))
  const hue = useHue(visitor?.userId)
  if (visitor === undefined) return null
  const style: CSSProperties & Readonly<Record<'--hue', number>> = { '--hue': hue }
  return (
    <div className={css['frame']} style={style}>
      <button type="button" className={css['label']} onClick={() => view.setState({ followed: null })}>
        Following {visitor.name.split(' ')[0]} <Kbd shortcut="Escape" />
      </button>
    </div>
  )
}
