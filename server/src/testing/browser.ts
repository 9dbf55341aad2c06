/** What a server answered. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** Asks as the page of one person does: keeps the cookie it is given, and says where it comes from. */
export interface Browser {
  readonly get: (path: string) => Promise<Answer>
  readonly send: (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Answer>
  /** The cookie header it sends, empty without a session. */
  readonly cookie: () => string
}

export function openBrowser(url: string, { cookie: first = '', ...headers }: Readonly<Record<string, string>> = {}): Browser {
  let cookie = first
  async function ask(path: string, init: Omit<RequestInit, 'headers'>, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`${url}/api/v1${path}`, { ...init, headers: { ...more, ...headers, cookie } })
    const given = response.headers.get('set-cookie')
    if (given !== null) cookie = /^[^=]+=;/.test(given) ? '' : (given.split(';')[0] ?? '')
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
  }
  return {
    get: (path) => ask(path, {}),
    send: (method, path, body) =>
      ask(
        path,
        { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
        { origin: url, 'content-type': 'application/json' },
      ),
    cookie: () => cookie,
  }
}
