/** Browsers that enforce it take only what such a policy made; the types of the DOM still call that a string. */
interface TrustedPolicy {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (url: string) => string
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: TrustedPolicy) => TrustedPolicy
}

const rules: TrustedPolicy = {
  createHTML: (text) => text,
  createScriptURL: (url) => {
    if (url !== '/offline.js') throw new TypeError(`no script of ours: ${url}`)
    return url
  },
}
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('parley', rules) ?? rules

/** Parses HTML into a document that loads and runs nothing. */
export function readInertHtml(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
}

/** The address of our own service worker, the one script that is named by its address. */
export function readWorkerUrl(): string {
  return policy.createScriptURL('/offline.js')
}
