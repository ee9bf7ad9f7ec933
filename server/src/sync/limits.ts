/**
 * Every limit of the sync path, with its reason. Sizes in bytes, times in milliseconds. A limit is there so that one
 * socket cannot cost the others their plan; none is meant to be felt by people who write.
 */
export const limits = {
  /** An edit. A pasted chapter is 30 kB; this is eight of them. */
  updateBytes: 256 * 1024,
  /** An editor's first answer may hold weeks of work made offline. Anybody else's holds only known deletions. */
  firstAnswerBytes: 8 * 1024 * 1024,
  /** What `ws` reads at all: the largest honest frame and its head. */
  frameBytes: 8 * 1024 * 1024 + 64,
  /** Where one person is, as JSON: a cursor takes 300 bytes. */
  presenceStateBytes: 2 * 1024,
  /** A stock client echoes what it hears of the others, all in one frame. */
  presenceFrameBytes: 512 * 1024,
  /** Windows in one plan that are shown as present. */
  presentClients: 500,
  /** A client's id may change while it is open; more than this is no window. */
  presentPerSocket: 4,
  /** Caret movements of everyone go out together: with the next edits, or after so long where none come. */
  presenceEveryMs: 100,
  /**
   * Who last changed a record, where they are the same as before, is kept to ten seconds: "senast ändrad" is shown to
   * the minute, and a row of its own in every commit was a tenth of what three people in a plan cost …
   */
  changesEveryMs: 10_000,
  /** … and told with the next edits that are shown, or after so long where none come. */
  changesWithinMs: 5_000,
  /** y-protocols forgets a silent client after 30 s; half of that survives one lost frame, and keeps stock clients open. */
  keepAliveEveryMs: 15_000,
  /** Finds sockets that died without a word. */
  pingEveryMs: 20_000,
  /** Two pings may be lost. */
  silentForMs: 45_000,
  /** A struct of the kinds that bytes do not back (E5) may not be longer than any real deletion. */
  structLength: 10_000_000,
  /** Nobody types two thousand million characters with one client id. */
  clock: 2 ** 31,
  /** Client ids that one socket may bring: an offline laptop brings one for each time it was opened. */
  clientIdsPerSocket: 64,
  /** Frames a second, sustained, and what may come at once: a held key makes 60 with its caret. */
  framesPerSecond: 120,
  framesAtOnce: 1_200,
  /** Bytes a second of edits, sustained, and at once. */
  bytesPerSecond: 512 * 1024,
  bytesAtOnce: 4 * 1024 * 1024,
  /** Each asks for a part of the document to be encoded. */
  stateVectorsPerSecond: 1,
  stateVectorsAtOnce: 20,
  /** Windows of one person in one plan. */
  socketsPerPerson: 12,
  /** A county in one plan, and then some. */
  socketsPerPlan: 600,
  /** Sockets that one person opens: a storm of reconnecting windows is let through, a loop is not. */
  openingsPerSecond: 2,
  openingsAtOnce: 100,
  /** Waiting to be read by one client: first its presence is left out, then it is closed and resyncs. */
  waitingBytesWithoutPresence: 1024 * 1024,
  waitingBytes: 16 * 1024 * 1024,
  /** Taken from a plan's queue at once, so that one plan does not hold the others up. */
  batchItems: 500,
  batchBytes: 4 * 1024 * 1024,
  /** Sixty people wait at most 26 ms for one another, a hundred and twenty 34, three hundred 50, five hardly at all. */
  roomPace: { ticksPerCost: 4, longestForCostMs: 25, msForOneReader: 5.1, longestTickMs: 60 },
  /** Commits of all plans together: shorter, since a plan that is alone in its room waits for them too. */
  commitPace: { ticksPerCost: 16, longestForCostMs: 6, msForOneReader: 0, longestTickMs: 6 },
  /** Sums of pots and of linked plans follow the first edit after a quiet time at once, when what came with it is in … */
  sumsSoonMs: 15,
  /** … the next ones so long after the last time … */
  sumsEveryMs: 100,
  /** … or after so many times as long as the last time took, where a plan is large, but never later than this. */
  sumsPause: 20,
  sumsWithinMs: 600,
  /** After a failed commit; the plan's queue waits so long before it tries again. */
  storagePauseMs: 500,
  /** Rights changed while a batch was on its way to disk: how often it is judged anew before giving up. */
  judgedAnew: 5,
  /** A plan that nobody has open leaves memory after so long: a reload finds it loaded still. */
  quietMs: 30_000,
  sweepEveryMs: 5_000,
  /** Windows compare what they hold with the server once nobody has typed for so long: 15 ms a megabyte, seldom. */
  compareQuietMs: 3_000,
  /** Rows that make a snapshot worth its while, when nobody is there and while it is busy; a plan that leaves memory takes any. */
  rowsAtRest: 200,
  rowsAtWork: 5_000,
  /** Whoever sent what a plan may not hold is tried on a separate document for so long … */
  suspectMs: 3_600_000,
  /** … and is kept out for so long after the third time. */
  strikes: 3,
  barredMs: 600_000,
} as const
