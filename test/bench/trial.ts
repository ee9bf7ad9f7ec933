/**
 * One server in one scenario, once, in a process of its own: `node bench/trial.ts <server> <scenario> <seconds>`. This
 * process is the load; the server is its child. Prints what it measured as JSON.
 */
import { withFolder } from './load/serverProcess.ts'
import { scenarioNamed } from './scenarios/index.ts'
import { serverNamed } from './servers/index.ts'

const [server = '', scenario = '', seconds = '15'] = process.argv.slice(2)
const measured = serverNamed(server)
const figures = await withFolder((folder) =>
  scenarioNamed(scenario).run({ server: measured, folder, seconds: Number(seconds) }),
).finally(() => measured.end?.())
process.stdout.write(`${JSON.stringify(figures)}\n`)
// Sockets that a killed server left behind would keep this process waiting.
process.exit(0)
