import type { Window } from '@parley/shared/model/window.ts'
import { periodText } from '../../words/window-text.ts'

/** The end of a window in the words of its resolution, as short as a card wants it: a quarter is never told as a day. */
export function windowLabel({ end, resolution }: Window): string {
  const text = periodText(end, resolution)
  return resolution === 'day' ? text.slice(0, text.lastIndexOf(' ')) : text
}
