// The service worker: keeps the app itself on this device, so that it opens without a network. It never sees what the app
// asks of the server, and keeps nothing about anybody.
const kept = 'parley-app'
const page = '/'

const isPage = ({ mode }, { pathname }) => mode === 'navigate' && (pathname === '/' || pathname.startsWith('/r/'))
const isAsset = ({ pathname }) => pathname.startsWith('/assets/')
const isPart = ({ pathname }) => /^\/[a-z-]+\.(js|css|svg)$/.test(pathname)

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(caches.open(kept).then((cache) => cache.add(page)))
})

addEventListener('activate', (event) => event.waitUntil(clients.claim()))

// A page that was there first names what it has loaded before anybody watched.
addEventListener('message', (event) => {
  const paths = Array.isArray(event.data) ? event.data : []
  event.waitUntil(Promise.all(paths.map((path) => keepPath(path))))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isPage(request, url)) event.respondWith(fresh(request, page))
  else if (isAsset(url)) event.respondWith(stored(request))
  else if (isPart(url)) event.respondWith(fresh(request, url.pathname))
})

async function keepPath(path) {
  const url = new URL(path, location.origin)
  if (url.origin !== location.origin || !(isAsset(url) || isPart(url))) return
  const cache = await caches.open(kept)
  if ((await cache.match(url.pathname)) !== undefined) return
  const response = await fetch(url).catch(() => undefined)
  if (response?.ok === true) await cache.put(url.pathname, response)
}

/** The server's answer while it can be reached, and the kept one otherwise. */
async function fresh(request, key) {
  const cache = await caches.open(kept)
  try {
    const response = await fetch(request)
    if (response.ok) {
      const copy = response.clone()
      if (key === page) await dropOld(cache, copy.clone())
      await cache.put(key, copy)
    }
    return response
  } catch (error) {
    const known = await cache.match(key)
    if (known !== undefined) return known
    throw error
  }
}

/** Assets carry a hash of their content in their name: what is kept is right for ever. */
async function stored(request) {
  const cache = await caches.open(kept)
  const known = await cache.match(request)
  if (known !== undefined) return known
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** A new version of the page brings new assets; those of the old one would only pile up. */
async function dropOld(cache, next) {
  const known = await cache.match(page)
  if (known === undefined || (await known.text()) === (await next.text())) return
  for (const request of await cache.keys()) if (isAsset(new URL(request.url))) await cache.delete(request)
}
