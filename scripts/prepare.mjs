// Installs and builds without starting: for images and services.
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './install.mjs'

ensureDependencies()
ensureBuild()
