import type { LaneLayout } from './lane-layout.ts'

export interface Change {
  readonly list: HTMLElement
  readonly previous: LaneLayout
  readonly layout: LaneLayout
  readonly isOwn: boolean
}

const lasts = 260
const many = 5

/** Lets the rows that stay glide to their new places; when many cards came or went at once, nothing glides. */
export function glideOn({ list, previous, layout, isOwn }: Change): void {
  if (isOwn || previous.ids.length === 0 || changedCards(previous, layout) > many) {
    delete list.dataset['glide']
    return
  }
  list.dataset['glide'] = ''
  setTimeout(() => delete list.dataset['glide'], lasts)
}

/** How many cards came or went. */
function changedCards(previous: LaneLayout, layout: LaneLayout): number {
  const came = layout.ids.filter((id) => previous.indexOf(id) < 0).length
  return came + (previous.ids.length + came - layout.ids.length)
}
