export type LinkPage = '/set-up' | '/verify' | '/reset' | '/join'

/** Addresses of our own pages, as mails hold them. No header of a request has a say in them. */
export interface Links {
  /** The token stands in the fragment, which no browser sends to any server. */
  readonly to: (page: LinkPage, token: string) => string
  readonly signIn: () => string
  /** Any page, by its path. */
  readonly page: (path: string) => string
  /** Where a provider of single sign-on sends browsers back to. */
  readonly callback: () => string
  /** Says where the server listens, for want of an address that was configured. */
  readonly announce: (url: string) => void
}

export function createLinks(publicUrl: string | null): Links {
  let origin = publicUrl ?? ''
  return {
    to: (page, token) => `${origin}${page}#${token}`,
    page: (path) => `${origin}${path}`,
    signIn: () => `${origin}/sign-in`,
    callback: () => `${origin}/api/v1/auth/oidc/callback`,
    announce(url) {
      origin = publicUrl ?? url
    },
  }
}
