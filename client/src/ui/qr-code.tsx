import type { ReactNode } from 'react'
import { encode } from 'uqr'
import css from './qr-code.module.css'

export interface QrCodeProps {
  readonly text: string
  /** What it is, for those who do not see it. */
  readonly label: string
}

const quietZone = 2

/** A text to be read by a camera: dark on white in both themes, as readers want it. */
export function QrCode({ text, label }: QrCodeProps): ReactNode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className={css['code']} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}
