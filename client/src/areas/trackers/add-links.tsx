import { recognisePasted } from '@parley/shared/trackers/recognise-pasted.ts'
import type { RecognisedLink, TrackerSite } from '@parley/shared/trackers/recognised-link.ts'
import { useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './links.module.css'

export interface AddLinksProps {
  readonly sites: readonly TrackerSite[]
  /** False when the roadmap refused them. */
  readonly onAdd: (links: readonly RecognisedLink[]) => boolean
  readonly onClose: () => void
}

/** Takes one address or several; what is pasted into the empty field is linked at once. */
export function AddLinks({ sites, onAdd, onClose }: AddLinksProps): ReactNode {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)

  // What is wrong stands below the field, and may be below the edge of the panel.
  useEffect(() => {
    if (problem !== undefined) box.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])

  function add(words: string): void {
    const { links, refused } = recognisePasted(words, sites)
    if (refused.length > 0) return setProblem(refusedWords(refused))
    if (links.length === 0) return setProblem('Paste an address that begins with https://')
    if (!onAdd(links)) return
    setText('')
    setProblem(undefined)
    field.current?.focus()
  }

  function handlePaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    const { links, refused } = recognisePasted(pasted, sites)
    if (text !== '' || links.length === 0 || refused.length > 0) return
    event.preventDefault()
    add(pasted)
  }

  return (
    <div
      ref={box}
      role="presentation"
      className={css['add']}
      onPaste={handlePaste}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField
        inputRef={(element) => {
          if (field.current === null) element?.focus()
          field.current = element
        }}
        label="Address"
        hideLabel
        placeholder="Paste an address, or several"
        maxLength={20_000}
        value={text}
        error={problem}
        onChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        onSubmit={() => add(text)}
      />
      <Button onClick={() => add(text)}>Link</Button>
      <Button variant="ghost" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}

function refusedWords(refused: readonly string[]): string {
  const [first = ''] = refused
  const shown = first.length > 60 ? `${first.slice(0, 59)}…` : first
  return refused.length === 1
    ? `“${shown}” is no address that begins with https://`
    : `${refused.length} words are no addresses, as “${shown}”`
}
