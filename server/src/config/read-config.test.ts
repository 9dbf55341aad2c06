import { expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Config } from './config.ts'
import { readConfig } from './read-config.ts'
import type { Environment } from './read-config.ts'

const defaults: Config = {
  host: '127.0.0.1',
  port: 4173,
  portIsFixed: false,
  dataFolder: './data',
  publicUrl: null,
  trustedProxies: [],
  demo: true,
  logLevel: 'info',
  metricsPort: null,
}

it('[CF1] needs no variable, and takes an empty one for unset', () => {
  expect(readConfig({})).toEqual(ok(defaults))
  expect(readConfig({ PORT: '', HOST: ' ', PARLEY_DEMO: '', DATABASE_URL: '', HOME: '/root' })).toEqual(ok(defaults))
})

it('[CF2] reads every variable', () => {
  const environment = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/parley',
    PUBLIC_URL: 'https://plan.example.com/',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.168.1.4',
    PARLEY_DEMO: '1',
    LOG_LEVEL: 'debug',
    METRICS_PORT: '9100',
  }
  expect(readConfig(environment)).toEqual(
    ok({
      host: '0.0.0.0',
      port: 8080,
      portIsFixed: true,
      dataFolder: '/var/lib/parley',
      publicUrl: 'https://plan.example.com',
      trustedProxies: [
        { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
        { address: '::1', prefix: 128, family: 'ipv6' },
        { address: '192.168.1.4', prefix: 32, family: 'ipv4' },
      ],
      demo: true,
      logLevel: 'debug',
      metricsPort: 9100,
    }),
  )
})

it.each([
  [{ PORT: '65536' }, 'PORT must be a port from 0 to 65535, but it is "65536".'],
  [{ PORT: '80a' }, 'PORT must be a port from 0 to 65535, but it is "80a".'],
  [{ METRICS_PORT: '-1' }, 'METRICS_PORT must be a port from 0 to 65535, but it is "-1".'],
  [{ HOST: 'http://here' }, 'HOST must be an IP address or a host name, but it is "http://here".'],
  [{ HOST: '300.1.1.1' }, 'HOST must be an IP address or a host name, but it is "300.1.1.1".'],
  [{ PARLEY_DEMO: 'yes' }, 'PARLEY_DEMO must be 0 or 1, but it is "yes".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, but it is "loud".'],
  ...['plan.example.com', 'ftp://x', 'https://x/y', 'https://x?y', 'https://me:pw@x'].map((url): [Environment, string] => [
    { PUBLIC_URL: url },
    `PUBLIC_URL must be an http or https address without a path, such as https://plan.example.com, but it is "${url}".`,
  ]),
  ...['10.0.0.0/33', '::1/129', '10.0.0', '10.0.0.1,', 'proxy', '10.0.0.0/'].map((list): [Environment, string] => [
    { TRUSTED_PROXIES: list },
    `TRUSTED_PROXIES must be IP addresses or networks such as 10.0.0.0/8, separated by commas, but it is "${list}".`,
  ]),
] satisfies [Environment, string][])('[CF3] says of a bad value in one sentence what is expected: %o', (environment, sentence) => {
  expect(readConfig(environment)).toEqual(fail(sentence))
})

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.example.com', false],
  ['plan.example.com', false],
])('[CF4] on %s runs the demo by default: %s', (host, demo) => {
  expect(readConfig({ HOST: host })).toMatchObject({ value: { demo } })
  expect(readConfig({ HOST: host, PARLEY_DEMO: demo ? '0' : '1' })).toMatchObject({ value: { demo: !demo } })
})

it('[CF5] refuses variables that would have no effect', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x' })).toEqual(
    fail('DATABASE_URL is set, but this version stores everything in its data folder: unset it, and choose the folder with DATA_DIR.'),
  )
  expect(readConfig({ REDIS_URL: 'redis://x' })).toEqual(
    fail('REDIS_URL is set, but this version runs as one process and needs no bus: unset it.'),
  )
  expect(readConfig({ PARLEY_DEMOS: '1' })).toEqual(fail("PARLEY_DEMOS is no variable of Parley's; only PARLEY_DEMO begins with PARLEY_."))
})
