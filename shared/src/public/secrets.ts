import type { Company, Contact } from '../model/company.ts'
import type { Feature } from '../model/feature.ts'
import type { PublicationSettings } from './publication-settings.ts'

/** What the linter looks for. It is the one thing private that has a say in what is published: it can hold it back. */
export interface Secrets {
  readonly customers: readonly string[]
  readonly domains: readonly string[]
  readonly people: readonly string[]
  readonly keys: readonly string[]
  readonly internalWords: readonly string[]
  readonly allowedWords: readonly string[]
}

export interface SecretSources {
  readonly companies: Iterable<Pick<Company, 'name' | 'domain'>>
  readonly contacts: Iterable<Pick<Contact, 'name'>>
  readonly people: Iterable<{ readonly name: string }>
  readonly features: Iterable<Pick<Feature, 'key'>>
  readonly settings: Pick<PublicationSettings, 'internalWords' | 'allowedWords'>
}

export function secretsOf({ companies, contacts, people, features, settings }: SecretSources): Secrets {
  const known = [...companies]
  return {
    customers: known.map(({ name }) => name),
    domains: known.flatMap(({ domain }) => (domain === null ? [] : [domain])),
    people: [...contacts, ...people].map(({ name }) => name),
    keys: [...features].flatMap(({ key }) => (key === null ? [] : [key])),
    internalWords: settings.internalWords,
    allowedWords: settings.allowedWords,
  }
}
