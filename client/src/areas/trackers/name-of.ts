import type { FeatureLink } from '@parley/shared/trackers/feature-links.ts'

/** What people called a link, or what it is called there, or its key, or its address. */
export function nameOf({ label, facts, key, system, address }: FeatureLink): string {
  return label ?? facts?.title ?? (system === 'web' ? shortAddress(address) : key)
}

function shortAddress(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}
