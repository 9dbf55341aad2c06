import { configure } from '@testing-library/react'

// A machine that does something else besides is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 })
