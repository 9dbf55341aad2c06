import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Principal } from './grammar.ts'
import { judgeRichText } from './judge-rich-text.ts'
import type { Judging } from './judging.ts'
import { entryNews } from './judging.ts'
import type { Place } from './place.ts'
import { deny } from './refusal.ts'
import type { Struct } from './struct.ts'

/** Judges what the new structs hold where they stand; entries are only gathered, for `judge-entries.ts`. */
export function judgeStructs<P extends Principal>(judging: Judging<P>): void {
  for (const { struct, place } of judging.placed) judgeStruct(judging, struct, place)
}

function judgeStruct<P extends Principal>(judging: Judging<P>, struct: Struct, place: Place): void {
  if (place.kind === 'gone') {
    if (struct.content.kind !== 'collected' && struct.content.kind !== 'deleted') judging.lapsed += 1
    return
  }
  const { home } = place
  switch (home.kind) {
    case 'registry':
      return deny('server-only', home.of)
    case 'container':
      if (place.kind === 'sequence') return deny('wrong-place', `sequence in ${home.name}`)
      if (struct.content.kind !== 'values' && struct.content.kind !== 'deleted')
        return deny('content-kind', `${struct.content.kind} at ${place.key}`)
      entryNews(judging, { home, key: place.key, beside: place.beside }).structs.push(struct)
      return
    case 'fragment':
    case 'element':
    case 'run':
      return judgeRichText(judging, struct.content, { home, key: place.kind === 'key' ? place.key : undefined })
    default:
      return unreachable(home)
  }
}
