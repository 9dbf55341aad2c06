import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Day } from '@parley/shared/base/instant.ts'
import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { periodEnd } from '@parley/shared/calendar/period-end.ts'
import { awaitsProduct } from '@parley/shared/requests/request-state.ts'
import type { Access } from '../desk.ts'
import type { Scene } from '../resource.ts'
import { icsDay, icsProperty, icsText } from './ics-lines.ts'

interface Entry {
  readonly uid: string
  readonly start: Day
  /** The last day. */
  readonly end: Day
  readonly title: string
  readonly text: string
  readonly path: string
}

/** What a calendar shows of a roadmap to somebody: windows, and for those who see sales what is due. */
export function calendarOf({ roadmap, sales }: Pick<Access, 'roadmap' | 'sales'>, scene: Scene, linkTo: (path: string) => string): string {
  const entries = [...windows(scene), ...(sales === null ? [] : [...dues(scene), ...answers(scene)])]
  return icsText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    icsProperty('X-WR-CALNAME', scene.plan.settings.name),
    ...entries
      .toSorted((a, b) => compareText(a.uid, b.uid))
      .flatMap(({ uid, start, end, title, text, path }) => [
        'BEGIN:VEVENT',
        `UID:${uid}@${roadmap.id}.parley`,
        // Of the day alone, so that an unchanged calendar is the same text.
        `DTSTAMP:${icsDay(scene.today)}T000000Z`,
        `DTSTART;VALUE=DATE:${icsDay(start)}`,
        `DTEND;VALUE=DATE:${icsDay(periodEnd(end, 'day', 1))}`,
        icsProperty('SUMMARY', title),
        ...(text === '' ? [] : [icsProperty('DESCRIPTION', text)]),
        `URL:${linkTo(`/r/${roadmap.id}/${path}`)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ])
}

function windows({ plan }: Scene): readonly Entry[] {
  return [...plan.features.values()].flatMap(({ id, key, title, window, status, deletedAt }): readonly Entry[] => {
    if (window === null || deletedAt !== null || status === 'declined') return []
    const path = `board?feature=${id}`
    return [{ uid: `feature-${id}`, start: window.start, end: window.end, title: key === null ? title : `${key} ${title}`, text: '', path }]
  })
}

function dues({ plan, sales }: Scene): readonly Entry[] {
  return [...sales.promises.values()].flatMap(({ id, window, state, deletedAt, featureId, companyId, statement }): readonly Entry[] => {
    if (window === null || state !== 'open' || deletedAt !== null) return []
    const title = `Promised to ${sales.companies.get(companyId)?.name ?? 'a customer'}: ${plan.features.get(featureId)?.title ?? 'a feature'}`
    return [{ uid: `promise-${id}`, start: window.end, end: window.end, title, text: statement, path: `promises?promise=${id}` }]
  })
}

function answers({ sales }: Scene): readonly Entry[] {
  return [...sales.requests.values()].flatMap((request): readonly Entry[] => {
    const { id, askedAt, companyId, text } = request
    if (askedAt === null || !awaitsProduct(request)) return []
    const due = periodEnd(dayOf(askedAt), 'day', sales.settings.answerWithinDays)
    const company = (companyId === null ? undefined : sales.companies.get(companyId)?.name) ?? 'nobody in particular'
    return [{ uid: `request-${id}`, start: due, end: due, title: `Answer due: a request of ${company}`, text, path: 'requests' }]
  })
}
