import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { Clock } from '@parley/shared/base/sources.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { createAccessChanges } from './auth/access-changes.ts'
import { createApiDesk } from './api/desk.ts'
import { createAttempts } from './auth/attempts.ts'
import { createBuckets } from './auth/buckets.ts'
import { createCookie } from './auth/cookie.ts'
import { createLinks } from './auth/links.ts'
import { createPasswords } from './auth/passwords.ts'
import { createSeal } from './auth/seal.ts'
import { createSessions } from './auth/sessions.ts'
import { createSingleSignOn } from './auth/single-sign-on.ts'
import { createWhoIs } from './auth/who-is.ts'
import type { Config } from './config/config.ts'
import { createPurge } from './history/purge.ts'
import { TimeMachine } from './history/time-machine.ts'
import { createClientAddress } from './http/client-address.ts'
import { createControlAccess } from './http/control-access.ts'
import { answer } from './http/router.ts'
import { serverLimits } from './http/server-limits.ts'
import type { Services } from './http/services.ts'
import { SyncEndpoint } from './http/upgrade.ts'
import { securityHeaders } from './http/security-headers.ts'
import { Notices } from './notice/notices.ts'
import { createAllowedTarget } from './outbound/allowed-target.ts'
import { sendOut } from './outbound/send-out.ts'
import { postJson } from './outbound/post-json.ts'
import { openMailer, type OpenMailer } from './mail/open-mailer.ts'
import { createBudgets } from './outsiders/budgets.ts'
import { createFormStamps } from './outsiders/form-stamps.ts'
import { createSubscribers } from './outsiders/subscribers.ts'
import { tellShipped } from './outsiders/tell-shipped.ts'
import { createVoters } from './outsiders/voters.ts'
import { LinkWatch } from './prospect-links/link-watch.ts'
import { Publisher } from './public/publisher.ts'
import type { Observer } from './observe/observer.ts'
import { servePublic } from './public/serve-public.ts'
import { createTellHeld } from './public/tell-held.ts'
import type { Storage } from './storage/storage.ts'
import { Rooms } from './sync/rooms.ts'
import type { SyncOptions } from './sync/sync-options.ts'
import { createViews } from './sync/views.ts'
import { createAdapters } from './trackers/create-adapters.ts'
import { TrackerPoller } from './trackers/tracker-poller.ts'
import { Courier, type Post } from './webhooks/courier.ts'
import { WebhookFeed } from './webhooks/webhook-feed.ts'
import { Desks } from './workspace/desks.ts'
import { prepareRoom } from './workspace/prepare-room.ts'

export interface AppOptions {
  readonly config: Config
  /** What sealed things depend on. */
  readonly secret: string
  readonly storage: Storage
  readonly observer: Observer
  readonly clock: Clock
  readonly limits: SyncOptions
  /** The folder of the built client. */
  readonly clientRoot: string
  /** How webhooks go out; only tests reach receivers on this machine. */
  readonly postWebhook?: Post
}

/** How long those who were told to go may take to close their sockets. */
const closeWithinMs = 1000

/** A batch of issues comes with descriptions we did not ask for. */
const trackerLimits = { timeoutMs: 10_000, maxBytes: 2 * 1024 * 1024 }

/** Everything the process serves on its one port. */
export class App implements AsyncDisposable {
  readonly services: Services
  readonly #server: Server
  readonly #endpoint: SyncEndpoint
  readonly #mail: OpenMailer
  readonly #notices: Notices
  readonly #desks: Desks
  readonly #courier: Courier
  readonly #trackers: TrackerPoller
  #stopping = false

  constructor({ config, secret, storage, observer, clock, limits, clientRoot, postWebhook }: AppOptions) {
    const subscribers = createSubscribers(secret)
    const views = createViews()
    const isAllowed = createAllowedTarget(config.privateTargets)
    const notices: Pick<Notices, 'tell' | 'takeBack'> = {
      tell: (notice) => this.#notices.tell(notice),
      takeBack: (item, kinds) => this.#notices.takeBack(item, kinds),
    }
    const publisher: Publisher = new Publisher({
      rooms: { open: (id) => rooms.open(id) },
      views,
      storage,
      observer,
      tellHeld: createTellHeld({ storage, notices }),
      clock,
      secret,
      security: securityHeaders(config),
      shown: (slug) => {
        const { mailer } = this.#mail
        tellShipped({ publisher, storage, subscribers, mailer, links }, slug).catch((error: unknown) => {
          if (!this.#stopping) observer.bugCaught('publication', error)
        })
      },
    })
    const rooms: Rooms = new Rooms({
      storage,
      observer,
      clock,
      limits,
      prepare: (room) => {
        prepareRoom(room)
        publisher.attach(room)
        this.#desks.attach(room).catch((error: unknown) => observer.bugCaught('desk', error))
        this.#trackers.attach(room).catch((error: unknown) => observer.bugCaught('tracker', error))
      },
    })
    this.#mail = openMailer({ config, observer, clock, newId: randomUUID })
    const links = createLinks(config.publicUrl)
    const settleMs = config.settleSeconds * 1000
    const linkWatch = new LinkWatch({
      storage,
      notices,
      clock,
      settleMs,
    })
    const timeMachine = new TimeMachine(storage)
    this.services = {
      config,
      storage,
      rooms,
      views,
      publisher,
      outsiders: {
        storage,
        publisher,
        rooms,
        voters: createVoters(secret),
        subscribers,
        mailer: this.#mail.mailer,
        links,
        formStamps: createFormStamps(secret, clock),
        budgets: createBudgets(clock),
        clock,
        voted: (roadmapId) => {
          publisher.countSoon(roadmapId)
          this.#desks.countSoon(roadmapId)
        },
      },
      linkChanged: (roadmapId) => {
        linkWatch.changed(roadmapId)
        this.#desks.lookSoon(roadmapId)
      },
      prospectCookie: createCookie('prospect', config.publicUrl),
      voterCookie: createCookie('voter', config.publicUrl),
      timeMachine,
      purge: createPurge({
        storage,
        rooms,
        timeMachine,
        clock,
        desks: { rest: (id, kind) => this.#desks.rest(id, kind), rouse: (id) => this.#desks.rouse(id) },
        forgetQuotes: (quotes) => this.#mail.outbox?.forget(quotes),
      }),
      api: createApiDesk({ storage, rooms, views, clock }),
      apiBuckets: createBuckets(clock),
      process: randomUUID(),
      observer,
      clock,
      control: createControlAccess(config.dataFolder),
      sessions: createSessions(storage, clock),
      passwords: createPasswords(),
      attempts: createAttempts(clock),
      mailer: this.#mail.mailer,
      outbox: this.#mail.outbox,
      links,
      sealFor: (purpose) => createSeal(secret, purpose),
      singleSignOn:
        config.singleSignOn === null
          ? null
          : createSingleSignOn({
              settings: config.singleSignOn,
              seal: createSeal(secret, 'single sign-on'),
              clock,
              redirectUri: links.callback,
              failed: (reason) => observer.providerFailed(reason),
            }),
      whoIs: createWhoIs({ storage, clock, demo: config.demo, sessionCookie: createCookie('session', config.publicUrl) }),
      accessChanges: createAccessChanges(),
      addressOf: createClientAddress(config.trustedProxies),
      isReady: () => !this.#stopping,
      courier: () => this.#courier,
      trackers: () => this.#trackers,
      isAllowedTarget: isAllowed,
    }
    this.#notices = new Notices({
      storage,
      mailer: this.#mail.mailer,
      observer,
      clock,
      linkTo: links.page,
      tellInbox: (personId) => rooms.tellInbox(personId),
      post: (url, body) => postJson(url, body, { isAllowed }),
    })
    this.#courier = new Courier({
      storage,
      notices: this.#notices,
      observer,
      clock,
      random: Math.random,
      seal: createSeal(secret, 'webhook'),
      post: postWebhook ?? ((url, body, options) => postJson(url, body, { ...options, isAllowed })),
    })
    this.#trackers = new TrackerPoller({
      views,
      storage,
      notices: this.#notices,
      observer,
      clock,
      random: Math.random,
      seal: createSeal(secret, 'tracker'),
      adapters: createAdapters({ send: (outgoing) => sendOut(outgoing, { isAllowed, ...trackerLimits }), clock }),
    })
    const courier = this.#courier
    this.#desks = new Desks({
      feed: new WebhookFeed({ storage, clock, courier }),
      linkWatch,
      rooms,
      views,
      storage,
      notices: this.#notices,
      observer,
      clock,
      settleMs,
    })
    const endpoint = new SyncEndpoint(this.services, limits)
    this.#endpoint = endpoint
    this.#server = createServer(serverLimits, (request, response) => {
      // What anybody may see comes before everything that knows people.
      if (!servePublic(request, response, publisher.sites)) void answer(request, response, { services: this.services, clientRoot })
    })
    this.#server.maxConnections = limits.maxConnections * 2
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      endpoint.upgrade(request, socket, head)
    })
  }

  /** Starts listening and returns the port. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject)
        const address = this.#server.address()
        const bound = typeof address === 'object' && address !== null ? address.port : port
        const url = `http://${host}:${bound}`
        this.services.control.announce(url)
        this.services.links.announce(url)
        this.services.publisher.start(this.services.config.publicUrl ?? url).then(() => resolve(bound), reject)
      })
    })
  }

  /** Stops without losing anything: no newcomers, everything received to disk, then the sockets, then the rest. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping = true
    const { rooms, storage, control } = this.services
    control[Symbol.dispose]()
    this.#desks[Symbol.dispose]()
    this.services.publisher[Symbol.dispose]()
    this.#courier[Symbol.dispose]()
    this.#trackers[Symbol.dispose]()
    this.#notices[Symbol.dispose]()
    await rooms.drain(10_000).catch(() => undefined)
    rooms.closeAll(closeCode.restarting, 'the server is restarting')
    await rooms[Symbol.asyncDispose]()
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
    })
    this.#server.closeAllConnections()
    // Upgraded sockets are no longer the server's to close, yet it waits for them.
    const deadline = setTimeout(() => this.#endpoint[Symbol.dispose](), closeWithinMs)
    await closed
    clearTimeout(deadline)
    this.#endpoint[Symbol.dispose]()
    await this.#mail[Symbol.asyncDispose]()
    await this.services.timeMachine[Symbol.asyncDispose]()
    await storage[Symbol.asyncDispose]()
  }
}
