/** The parts of a keystroke's way, and which of our functions belong to which. */

export const parts = [
  'sockets, reading',
  'gate',
  'rights',
  'try',
  'disk',
  'showing: merging, framing, writing to sockets',
  'presence',
  'queue, clock and the rest of ours',
  'collecting garbage, on the main thread',
  'Node, outside JavaScript',
] as const

export type Part = (typeof parts)[number]

const filesOf: Readonly<Partial<Record<Part, readonly string[]>>> = {
  'sockets, reading': ['sync/connection', 'sync/allowance', 'wire/frames'],
  gate: ['sync/admission', 'sync/updateOutline', 'sync/placement'],
  rights: ['sync/rights', 'sync/refreshRights', 'sync/claims', 'rules/permissions'],
  try: ['sync/workingDoc', 'sync/applyUpdate', 'sync/loadDoc', 'doc/'],
  disk: ['sync/logWriter', 'storage/'],
  'showing: merging, framing, writing to sockets': [
    'sync/publish',
    'sync/batch',
    'sync/outbox',
    'sync/webSocketFrame',
    'sync/announcer',
  ],
  presence: ['sync/presence', 'sync/presenceFrames'],
}

/** Functions in files that hold more than one part. */
const functions: Readonly<Record<string, Part>> = {
  notPermitted: 'rights',
  mayUse: 'rights',
  newClaims: 'rights',
  '#hear': 'presence',
  '#hearEntry': 'presence',
}

/** Where a frame of the profile is booked; null where it is nobody's of ours and goes to its caller. */
export function partOf(functionName: string, url: string): Part | null {
  if (functionName === '(garbage collector)') return 'collecting garbage, on the main thread'
  if (functionName === '(program)') return 'Node, outside JavaScript'
  const own = /\/(?:server|shared)\/src\/(.+)\.ts$/.exec(url)?.[1]
  if (own === undefined) return null
  const named = functions[functionName]
  if (named) return named
  const found = parts.find((part) =>
    filesOf[part]?.some((file) => own === file || (file.endsWith('/') && own.startsWith(file))),
  )
  return found ?? 'queue, clock and the rest of ours'
}
