import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { ArrowUp } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import css from './composer.module.css'
import { MentionList, optionId } from './mention-list.tsx'
import { completeMention, matchingPeople, mentionAt, mentionedIn, type Mentionable } from './mentions.ts'

export interface ComposerProps {
  readonly label: string
  readonly placeholder?: string | undefined
  readonly start?: string | undefined
  /** What is being changed is saved by name; something new is sent by the arrow. */
  readonly action?: string | undefined
  readonly startsFocused?: boolean | undefined
  /** False keeps the text, so that nothing typed is lost. */
  readonly onSubmit: (body: string, mentions: readonly UserId[]) => boolean
  readonly onCancel?: (() => void) | undefined
}

const longestBody = 10_000
const mostShown = 6

/** A field for a comment: Enter sends, Shift+Enter makes a new line, @ finds people. */
export function Composer({ label, placeholder, start = '', action, startsFocused = false, onSubmit, onCancel }: ComposerProps): ReactNode {
  const { people } = useMe()
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [text, setText] = useState(start)
  const [caret, setCaret] = useState(start.length)
  const [highlighted, setHighlighted] = useState(0)
  const [dismissedAt, setDismissedAt] = useState<number | null>(null)
  const mention = mentionAt(text, caret)
  const here = people.filter(({ active }) => active)
  const found = mention === undefined || mention.start === dismissedAt ? [] : matchingPeople(here, mention.query).slice(0, mostShown)
  const isFinding = found.length > 0
  const chosen = Math.min(highlighted, found.length - 1)

  function change(next: string, at: number): void {
    setText(next)
    setCaret(at)
    setHighlighted(0)
    if (mentionAt(next, at) === undefined) setDismissedAt(null)
  }
  function complete(person: Mentionable | undefined): void {
    if (mention === undefined || person === undefined) return
    const completed = completeMention(text, mention, person)
    change(completed.text, completed.caret)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(completed.caret, completed.caret)
    })
  }
  function submit(): void {
    const body = text.trim()
    if (body === '') return
    const mentions = mentionedIn(body, people).map(({ id }) => asId<UserId>(id))
    if (onSubmit(body, mentions)) change('', 0)
  }
  function handleListKey(key: string): boolean {
    if (!isFinding) return false
    if (key === 'ArrowDown') setHighlighted((chosen + 1) % found.length)
    else if (key === 'ArrowUp') setHighlighted((chosen + found.length - 1) % found.length)
    else if (key === 'Enter' || key === 'Tab') complete(found[chosen])
    else if (key === 'Escape') setDismissedAt(mention?.start ?? null)
    else return false
    return true
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (!event.shiftKey && handleListKey(event.key)) return event.preventDefault()
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault()
      onCancel()
    }
  }

  return (
    <div className={css['composer']}>
      {isFinding && <MentionList id={listId} people={found} highlighted={chosen} onPick={complete} />}
      <div className={css['row']}>
        <textarea
          ref={(element) => {
            field.current = element
            if (startsFocused && element !== null && element !== document.activeElement && text === start) element.focus()
          }}
          className={css['field']}
          rows={1}
          value={text}
          maxLength={longestBody}
          placeholder={placeholder}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={isFinding ? listId : undefined}
          aria-activedescendant={isFinding ? optionId(listId, chosen) : undefined}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={handleKeyDown}
        />
        {action === undefined && (
          <IconButton
            variant="primary"
            size="xs"
            label="Send"
            shortcut="Enter"
            icon={<ArrowUp size={14} />}
            disabled={text.trim() === ''}
            onClick={submit}
          />
        )}
      </div>
      {action !== undefined && (
        <div className={css['foot']}>
          <Button size="xs" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button size="xs" variant="primary" disabled={text.trim() === ''} onClick={submit}>
            {action}
          </Button>
        </div>
      )}
    </div>
  )
}
