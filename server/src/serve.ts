import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { App } from './app.ts'
import { readServerSecret } from './auth/server-secret.ts'
import { createSetupLink } from './auth/set-up.ts'
import type { Config } from './config/config.ts'
import { giveUp } from './give-up.ts'
import { serveMetrics } from './http/metrics-server.ts'
import { createObserver } from './observe/create-observer.ts'
import type { Observer } from './observe/observer.ts'
import type { Storage } from './storage/storage.ts'
import { defaultSyncOptions } from './sync/sync-options.ts'
import { seedDemo } from './workspace/seed-demo.ts'

const portsToTry = 20

/** Serves until a signal ends the process; owns the storage from here on. */
export async function serve(config: Config, storage: Storage): Promise<void> {
  const clock = Date.now
  const secret = readServerSecret(config.dataFolder, config.secret)
  if (!secret.ok) {
    await storage[Symbol.asyncDispose]()
    return giveUp(secret.failure)
  }
  const observer = createObserver(config)
  keepLog(observer)
  const clientRoot = join(import.meta.dirname, '../../client/dist')
  const app = new App({ config, secret: secret.value, storage, observer, clock, limits: defaultSyncOptions, clientRoot })
  if (config.demo) await seedDemo(app.services, { clock, random: Math.random, newId: randomUUID })
  const port = await listen(app, config)
  if (port === undefined) {
    await app[Symbol.asyncDispose]()
    return giveUp(`Port ${config.port} is taken: choose another PORT.`)
  }
  const url = config.publicUrl ?? `http://${config.host}:${port}`
  const metrics = config.metricsPort === null ? undefined : serveMetrics(observer, config.metricsPort)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      metrics?.close()
      stop(app, () => observer.serverStopped(signal)).catch((error: unknown) => {
        observer.bugCaught('stop', error)
        process.exit(1)
      })
    })
  }
  // Last, so that whoever waits for these words can already stop the process.
  observer.serverStarted(url)
  process.stdout.write(`Parley is ready: ${url}\n`)
  if (!config.demo) await showSetupLink(app, observer)
}

/** Whoever can read what the process prints owns the server, and nobody else becomes its first owner. */
async function showSetupLink({ services }: App, observer: Observer): Promise<void> {
  const link = await createSetupLink(services)
  if (link === undefined) return
  observer.setupNeeded(link)
  process.stdout.write(`Set it up, once and within a day: ${link}\n`)
}

/**
 * A promise nobody waited for touched one task only, so the process goes on; after an error that was thrown through
 * everything nobody knows what is half done, and the log on disk is the only state to go on from.
 */
function keepLog(observer: Observer): void {
  process.on('unhandledRejection', (error) => observer.bugCaught('promise', error))
  process.on('uncaughtException', (error) => {
    observer.bugCaught('process', error)
    process.exit(1)
  })
}

async function listen(
  app: App,
  { host, port, portIsFixed }: { readonly host: string; readonly port: number; readonly portIsFixed: boolean },
): Promise<number | undefined> {
  const last = portIsFixed ? port : port + portsToTry - 1
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await app.listen(candidate, host)
    } catch (error) {
      if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EADDRINUSE') throw error
    }
  }
  return undefined
}

async function stop(app: App, then: () => void): Promise<void> {
  // A disk that hangs must not keep the process for ever; what is not on disk by then was never acknowledged.
  const deadline = setTimeout(() => process.exit(1), 30_000)
  await app[Symbol.asyncDispose]()
  clearTimeout(deadline)
  then()
}
