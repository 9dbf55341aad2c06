import { ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { keys } from '../document/keys.ts'
import type { SettingsCommand } from './command.ts'
import type { Decision } from './decision.ts'

export function decideSettings(command: SettingsCommand): Decision {
  switch (command.kind) {
    case 'rename-roadmap':
      return ok([{ zone: 'settings', key: keys.setting('name'), value: command.name.trim() }])
    case 'choose-method':
      return ok([{ zone: 'settings', key: keys.setting('method'), value: command.methodId }])
    case 'weigh-criterion':
      return ok([{ zone: 'settings', key: keys.weight(command.criterion), value: command.weight }])
    case 'set-capacity':
      return ok([{ zone: 'settings', key: keys.capacity(command.horizon), value: command.personDays ?? undefined }])
    case 'let-viewers-comment':
      return ok([{ zone: 'settings', key: keys.setting('viewersComment'), value: command.on ? true : undefined }])
    case 'weigh-demand':
      return ok([{ zone: 'settings', key: keys.setting('demandWeight'), value: command.weight }])
    default:
      return unreachable(command)
  }
}
