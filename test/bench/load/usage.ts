/** What a process has used, from the operating system and not from the process itself. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Usage {
  /** Of all threads, since the process began. */
  readonly cpuSeconds: number
  /** Of the thread that runs the program's own code. */
  readonly mainCpuSeconds: number
  readonly memoryMb: number
  readonly peakMemoryMb: number
}

/** Usage of a living process; throws where there is none. */
export function usageOf(pid: number): Usage {
  const tasks = `/proc/${pid}/task`
  const nanoseconds = readdirSync(tasks).reduce((sum, task) => sum + onCpu(`${tasks}/${task}/schedstat`), 0)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  const mainCpuSeconds = onCpu(`${tasks}/${pid}/schedstat`) / 1e9
  return {
    cpuSeconds: nanoseconds / 1e9,
    mainCpuSeconds,
    memoryMb: kb('VmRSS') / 1024,
    peakMemoryMb: kb('VmHWM') / 1024,
  }
}

function onCpu(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8').split(' ')[0])
  } catch {
    // The thread ended between listing and reading; what it used is lost, and it was a helper of milliseconds.
    return 0
  }
}
