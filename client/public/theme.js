// Runs before the first paint, and as a file of its own so that the content security policy needs no inline scripts.
;(() => {
  const canvas = { light: '#f3f4f7', dark: '#0b0c0f' }
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

  function savedChoice() {
    try {
      return localStorage.getItem('parley.theme')
    } catch {
      return null
    }
  }

  function apply() {
    const choice = savedChoice()
    const system = systemIsDark.matches ? 'dark' : 'light'
    const theme = choice === 'light' || choice === 'dark' ? choice : system
    document.documentElement.dataset.theme = theme
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', canvas[theme])
  }

  apply()
  systemIsDark.addEventListener('change', apply)
  addEventListener('storage', (event) => {
    if (event.key === null || event.key === 'parley.theme') apply()
  })
})()
