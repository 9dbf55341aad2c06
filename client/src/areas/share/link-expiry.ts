import { instantAt } from '@parley/shared/base/instant.ts'
import type { Option } from '../../ui/option.ts'
import { expiryText } from '../../words/relative-time.ts'

export type LinkExpiry = 'never' | '7' | '30' | '90' | 'as-it-is'

const lengths: readonly Option<LinkExpiry>[] = [
  { value: 'never', label: 'Never' },
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
]

/** How long a link can last from now on, and as what it stands now. */
export function expiryOptions(expiresAt: string | null): readonly Option<LinkExpiry>[] {
  return expiresAt === null ? lengths : [{ value: 'as-it-is', label: capital(expiryText(expiresAt)) }, ...lengths]
}

export function expiryAfter(chosen: LinkExpiry, expiresAt: string | null, now: number): string | null {
  if (chosen === 'never') return null
  return chosen === 'as-it-is' ? expiresAt : instantAt(now + Number(chosen) * 86_400_000)
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
