/**
 * Which part of a commit's time is work and not waiting for the disk. A profiler samples both alike, so the shares need
 * it. Measured apart, on a file of its own beside the server's data, at the pace of the workshop: a processor that has
 * slept for a tick is slower than one that commits without a pause.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

const commits = 200
const tickMs = 25
const rowsInCommit = 6

/** Between 0 and 1: the thread's CPU time over the time that passed, of commits to a write-ahead log. */
export async function commitShare(folder: string): Promise<number> {
  const database = new DatabaseSync(join(folder, 'commits.sqlite'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table log (place integer, bytes blob)')
  const [begin, insert, commit] = ['begin immediate', 'insert into log values (?, ?)', 'commit'].map((sql) =>
    database.prepare(sql),
  )
  const bytes = new Uint8Array(250)
  let [cpuUs, passedUs] = [0, 0]
  for (let turn = 0; turn < commits; turn++) {
    await pause(tickMs)
    const [cpuFrom, from] = [threadCpuUs(), performance.now()]
    begin?.run()
    for (let row = 0; row < rowsInCommit; row++) insert?.run(row, bytes)
    commit?.run()
    cpuUs += threadCpuUs() - cpuFrom
    passedUs += (performance.now() - from) * 1000
  }
  database.close()
  return Math.min(1, cpuUs / passedUs)
}

function threadCpuUs(): number {
  const { user, system } = process.threadCpuUsage()
  return user + system
}
