import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { useAnnounce } from './use-announce.ts'
import { useToast } from './use-toast.ts'

export interface CopyButtonProps {
  readonly text: string
  readonly label?: string | undefined
}

const shownFor = 2_000

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps): ReactNode {
  const [isCopied, setCopied] = useState(false)
  const announce = useAnnounce()
  const toast = useToast()
  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), shownFor)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce('Copied.')
    } catch {
      // The browser may refuse the clipboard; the text is on the screen.
      toast({ message: 'The browser did not let this page copy. Select the text instead.', tone: 'bad' })
    }
  }

  return (
    <Button icon={isCopied ? <Check size={14} /> : <Copy size={14} />} onClick={() => void copy()}>
      {isCopied ? 'Copied' : label}
    </Button>
  )
}
