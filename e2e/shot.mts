import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const [url, out, ...looks] = process.argv.slice(2)
for (const look of looks) {
  const phone = look.includes('phone')
  const c = await b.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 }, deviceScaleFactor: 1, colorScheme: look.includes('dark') ? 'dark' : 'light', javaScriptEnabled: false })
  const p = await c.newPage()
  await p.goto(url)
  if (look === 'print') { await p.pdf({ path: `${out}-print.pdf`, format: 'A4', landscape: true }) } else await p.screenshot({ path: `${out}-${look}.png`, fullPage: look.includes('full') })
  await c.close()
}
await b.close()
