import { joinRoles, type SingleSignOnSettings } from './config.ts'
import { isLoopback } from './loopback.ts'
import { readLabel, readOneOf } from './read-values.ts'
import type { Variable, Variables } from './variable.ts'

const issuer: Variable<string> = {
  name: 'OIDC_ISSUER',
  expected: 'the https address of an OpenID provider, exactly as it calls itself',
  read: readIssuer,
}
const clientId: Variable<string> = { name: 'OIDC_CLIENT_ID', expected: 'the name the provider knows Parley by', read: readLabel }
const clientSecret: Variable<string> = {
  name: 'OIDC_CLIENT_SECRET',
  expected: 'the secret the provider gave Parley',
  read: (text) => text,
  isSecret: true,
}
const providerName: Variable<string> = { name: 'OIDC_NAME', expected: 'a short name people know the provider by', read: readLabel }
const joinRole: Variable<(typeof joinRoles)[number]> = {
  name: 'OIDC_JOIN_ROLE',
  expected: `one of ${joinRoles.join(', ')}`,
  read: (text) => readOneOf(joinRoles, text),
}
const needed = [issuer, clientId, clientSecret]
const all = [...needed, providerName, joinRole]

/** Single sign-on; null where no provider is named. */
export function readSingleSignOn(variables: Variables): SingleSignOnSettings | null {
  const set = all.find(({ name }) => variables.isSet(name))
  const missing = needed.find(({ name }) => !variables.isSet(name))
  if (set !== undefined && missing !== undefined)
    variables.complain(`${set.name} is set, but single sign-on also needs ${missing.name}: set that too, or unset this.`)
  const provider = variables.read(issuer, null)
  const id = variables.read(clientId, null)
  const secret = variables.read(clientSecret, null)
  const name = variables.read(providerName, 'single sign-on')
  const role = variables.read(joinRole, 'off')
  if (provider === null || id === null || secret === null) return null
  return { issuer: provider, clientId: id, clientSecret: secret, name, joinRole: role === 'off' ? null : role }
}

/** In the clear only to a provider on this machine. */
function readIssuer(text: string): string | null {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname.replaceAll(/^\[|\]$/g, ''))) ? text : null
}
