import { unreachable } from '@parley/shared/base/unreachable.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { exportFile } from './export-file.ts'
import { generate } from './generate.ts'
import { importFile } from './import-file.ts'
import { mcp } from './mcp.ts'
import { rankFile } from './rank-file.ts'
import { restore } from './restore.ts'
import { user } from './user.ts'

const help = `parley COMMAND

  import FILE     features from Jira, Linear, Trello, GitHub, Aha!, Productboard, Canny or any CSV
      --roadmap NAME            which roadmap (the first unless given)
      --dry-run                 only say what would happen
      --map "Header=target"     what a column is (repeat): title, description, status, horizon, tag, tags,
                                externalKey, reach, impact, confidence, effort, … or ignored; "#3=…" by position
      --status "Doing=in_progress"   what a status means (repeat)
      --confidence percent|fraction  what a confidence of 1 means
      --decimal point|comma     how numbers are written
      --json                    the report as JSON
                            notes of Productboard become requests, and so does any CSV with --as requests
      --by EMAIL                whose requests they are
      --company "Word=add"      what becomes of a company that is none of yours (repeat): add it as a prospect,
                                leave it out, or the name of one of yours
      --other-companies add|leave    the same for all the others
                            a roadmap file of Parley (JSON) is put whole into a roadmap that is empty
  export FILE     a whole roadmap without loss (.json), its features as a table (.csv) or the plan as a document (.md)
      --format json|csv|markdown   --roadmap NAME
  generate        made-up features, for trying out sizes
      --features N --comments N --roadmap NAME
  rank FILE       ranks a CSV or JSON file without a server
      --method rice|ice|ice_average|wsjf|value_effort|weighted   --json
  user            people and their places
      list                      who there is, where and as what
      invite EMAIL --role owner|product|sales|viewer    prints the link, and mails it where a server runs
      role EMAIL owner|product|sales|viewer
      remove EMAIL              takes somebody out of a workspace
      sign-out EMAIL            ends all sessions
      setup-link                the way in for the first owner, once and within a day
      log                       what was done to people, newest first
      --workspace NAME          which workspace, where there are several
  backup FILE     a copy of everything, from a data folder that may be in use, with FILE.manifest.json
  restore FILE    puts a backup into an empty data folder
  mcp             speaks with an assistant over standard streams; PARLEY_URL and PARLEY_TOKEN say for whom
  doctor          looks through the data folder
  help            this text

The data folder is DATA_DIR, ./data unless set. A server that runs on it is asked to do the work; otherwise it is done here.
`

const commands = ['import', 'export', 'generate', 'rank', 'user', 'backup', 'restore', 'mcp', 'doctor', 'help'] as const

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands.find((known) => known === name)
process.exitCode = command === undefined ? unknown() : await run(command)

function unknown(): number {
  process.stderr.write(`There is no command ${name}; there are: ${commands.join(', ')}.\n`)
  return 1
}

async function run(known: (typeof commands)[number]): Promise<number> {
  switch (known) {
    case 'import':
      return importFile(args)
    case 'export':
      return exportFile(args)
    case 'generate':
      return generate(args)
    case 'rank':
      return rankFile(args)
    case 'user':
      return user(args)
    case 'backup':
      return backup(args)
    case 'restore':
      return restore(args)
    case 'mcp':
      return mcp()
    case 'doctor':
      return doctor()
    case 'help':
      process.stdout.write(help)
      return 0
    default:
      return unreachable(known)
  }
}
