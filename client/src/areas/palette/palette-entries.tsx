import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import {
  ArrowRight,
  Download,
  Keyboard,
  LogOut,
  MessageSquarePlus,
  MousePointer2,
  Plus,
  Rows3,
  SunMoon,
  Upload,
  UserPlus,
  UserRound,
} from 'lucide-react'
import type { Visitor } from '../../store/presence-slice.ts'
import type { PaletteItem } from '../../ui/palette.tsx'
import type { ThemeChoice } from '../../ui/theme-choice.ts'

export interface PaletteEntry extends PaletteItem {
  readonly act: () => void
  /** Shown whatever was typed. */
  readonly isAlwaysShown?: boolean
}

export interface EntryGroup {
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

export interface EntrySources {
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly visitors: readonly Visitor[]
  readonly screens: readonly { readonly screen: string; readonly label: string; readonly shortcut?: string }[]
  readonly query: string
  readonly canWrite: boolean
  readonly onOpen: (featureId: FeatureId) => void
  readonly onGo: (screen: string) => void
  readonly onAdd: () => void
  readonly canLog: boolean
  readonly onLog: () => void
  readonly onFollow: (clientId: number) => void
  readonly onToggleCursors: () => void
  readonly onToggleDensity: () => void
  readonly onTheme: (choice: ThemeChoice) => void
  readonly onTransfer: (way: 'import' | 'import-requests' | 'export') => void
  readonly onShortcuts: () => void
  readonly onShare: () => void
  readonly onSignOut: () => void
}

const icon = 14

/** All there is to find; features only once something was typed, or they would bury the rest. */
export function findEntries(from: EntrySources): readonly EntryGroup[] {
  const features = from.query === '' ? [] : [...from.features.values()].filter(({ deletedAt }) => deletedAt === null)
  return [
    { label: 'Features', entries: features.map((feature) => entryOf(feature, from.onOpen)) },
    {
      label: 'Go to',
      entries: from.screens.map(({ screen, label, shortcut }) => ({
        id: `go-${screen}`,
        label,
        shortcut,
        icon: <ArrowRight size={icon} />,
        act: () => from.onGo(screen),
      })),
    },
    {
      label: 'Create',
      entries: createEntries(from),
    },
    {
      label: 'People',
      entries: from.visitors.map(({ clientId, name }) => ({
        id: `follow-${clientId}`,
        label: `Follow ${name}`,
        icon: <UserRound size={icon} />,
        act: () => from.onFollow(clientId),
      })),
    },
    { label: 'This page', entries: pageEntries(from) },
  ]
}

function createEntries({ query, canWrite, canLog, onAdd, onLog, onTransfer }: EntrySources): readonly PaletteEntry[] {
  const title = query === '' ? 'New feature' : `New feature “${query}”`
  return [
    ...(canWrite ? [{ id: 'add', label: title, icon: <Plus size={icon} />, isAlwaysShown: true, act: onAdd }] : []),
    ...(canLog ? [{ id: 'log', label: 'Log a request', shortcut: 'R', icon: <MessageSquarePlus size={icon} />, act: onLog }] : []),
    ...(canWrite ? [{ id: 'import', label: 'Import features', icon: <Upload size={icon} />, act: () => onTransfer('import') }] : []),
    ...(canLog
      ? [{ id: 'import-requests', label: 'Import requests', icon: <Upload size={icon} />, act: () => onTransfer('import-requests') }]
      : []),
  ]
}

function entryOf(feature: Feature, onOpen: (featureId: FeatureId) => void): PaletteEntry {
  return { id: `feature-${feature.id}`, label: feature.title, hint: feature.key ?? undefined, act: () => onOpen(feature.id) }
}

function pageEntries(from: EntrySources): readonly PaletteEntry[] {
  return [
    { id: 'share', label: 'Share the roadmap', shortcut: 'G S', icon: <UserPlus size={icon} />, act: from.onShare },
    { id: 'export', label: 'Export the roadmap', icon: <Download size={icon} />, act: () => from.onTransfer('export') },
    { id: 'cursors', label: 'Show or hide cursors', icon: <MousePointer2 size={icon} />, act: from.onToggleCursors },
    { id: 'density', label: 'Change density', icon: <Rows3 size={icon} />, act: from.onToggleDensity },
    { id: 'light', label: 'Light theme', icon: <SunMoon size={icon} />, act: () => from.onTheme('light') },
    { id: 'dark', label: 'Dark theme', icon: <SunMoon size={icon} />, act: () => from.onTheme('dark') },
    { id: 'system', label: 'Theme as the system', icon: <SunMoon size={icon} />, act: () => from.onTheme('system') },
    { id: 'shortcuts', label: 'Keyboard shortcuts', shortcut: '?', icon: <Keyboard size={icon} />, act: from.onShortcuts },
    { id: 'sign-out', label: 'Sign out', icon: <LogOut size={icon} />, act: from.onSignOut },
  ]
}
