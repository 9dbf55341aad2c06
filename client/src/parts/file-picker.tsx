import { FileText, Upload } from 'lucide-react'
import { useRef, type ReactNode, type Ref } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import css from './file-picker.module.css'

export interface FilePickerProps {
  /** What the file is, for those who do not see the button. */
  readonly label: string
  /** Endings and media types, as the browser's dialog takes them. */
  readonly accept: string
  /** What was chosen and as what it is read; null before anything is. */
  readonly chosen: string | null
  readonly problem: string | null
  readonly onBytes: (name: string, bytes: Uint8Array) => void
  readonly onProblem: (problem: string | null) => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

const largestBytes = 20 * 1024 * 1024

/** Reads a file of this device. */
export function FilePicker({ label, accept, chosen, problem, onBytes, onProblem, ref }: FilePickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  async function read(file: File): Promise<void> {
    if (file.size > largestBytes) return onProblem(`${file.name} is larger than 20 MB: split it first.`)
    onProblem(null)
    return onBytes(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <div className={css['file']}>
      <div className={css['chosen']}>
        {chosen !== null && (
          <span className={css['name']}>
            <FileText size={15} />
            <span>{chosen}</span>
          </span>
        )}
        <Button ref={ref} icon={<Upload size={14} />} onClick={() => input.current?.click()}>
          {chosen === null ? 'Choose a file' : 'Choose another'}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file can be chosen again after it was mended.
          event.target.value = ''
          if (file !== undefined) void read(file)
        }}
      />
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </div>
  )
}
