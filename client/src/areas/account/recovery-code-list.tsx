import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import css from './account.module.css'

export interface RecoveryCodeListProps {
  readonly codes: readonly string[]
}

export function RecoveryCodeList({ codes }: RecoveryCodeListProps): ReactNode {
  const text = codes.join('\n')
  return (
    <div className={css['steps']}>
      <ul className={css['codes']} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css['row']}>
        <CopyButton text={text} label="Copy all" />
        <Button icon={<Download size={14} />} onClick={() => download(text)}>
          Download
        </Button>
      </div>
    </div>
  )
}

function download(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`Recovery codes for Parley\n\n${text}\n`], { type: 'text/plain' }))
  link.download = 'parley-recovery-codes.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}
