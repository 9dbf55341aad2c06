/** The first number of every frame. 0 to 3 are those of y-protocols; from 100 on they are ours, sent only to clients that announce `x=1`. */
export const messageType = {
  sync: 0,
  presence: 1,
  auth: 2,
  queryPresence: 3,
  /** client: BARRIER n; server: BARRIER n, seq. Everything the client sent before it is on disk. */
  barrier: 100,
  /** server: JSON `Hello`. */
  hello: 101,
  /** server: JSON `Notice`. */
  notice: 102,
  /** server: what I was told has changed; the page asks for it over HTTP. */
  inbox: 103,
} as const
