import { useCallback, useRef } from 'react'

type TakeButton = (button: HTMLElement | null) => void

/** Gives the focus back to a button that made room for a field: the first function asks for it, the second is the button's ref. */
export function useRefocus(): readonly [() => void, TakeButton] {
  const asked = useRef(false)
  const ask = useCallback(() => {
    asked.current = true
  }, [])
  const take = useCallback<TakeButton>((button) => {
    if (button === null) return
    if (asked.current) button.focus()
    asked.current = false
  }, [])
  return [ask, take]
}
