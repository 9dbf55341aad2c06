import { useEffect, useState } from 'react'

/** The secret of a link out of a mail: read from the address once, and then taken out of it, so that it stays in no history. */
export function useLinkToken(): string {
  const [token, setToken] = useState(tokenInAddress)
  useEffect(() => {
    const take = () => {
      const found = tokenInAddress()
      if (found === '') return
      setToken(found)
      history.replaceState(history.state, '', location.pathname + location.search)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return token
}

function tokenInAddress(): string {
  return location.hash.slice(1)
}
