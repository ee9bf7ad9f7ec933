/** One thing to measure, the same for every server. */
import type { Figures, Metric } from '../load/figures.ts'
import type { BenchServer } from '../servers/server.ts'

export interface Scenario {
  readonly name: string
  readonly title: string
  /** One sentence for the report. */
  readonly about: string
  readonly metrics: readonly Metric[]
  /** What Samplan on SQLite must reach here, and what it is after. */
  readonly asked?: readonly Asked[]
  /** Servers that can take part. */
  readonly suits: (server: BenchServer) => boolean
  run(trial: Trial): Promise<Figures>
}

/** A bound on a figure, or on its ratio to another server's in the same round. */
export interface Asked {
  readonly key: string
  /** As the report names it. */
  readonly what: string
  /** The server that the figure is divided by. */
  readonly against?: string
  readonly must: number
  readonly stretch?: number
}

export interface Trial {
  readonly server: BenchServer
  /** An empty folder for the server's data. */
  readonly folder: string
  /** How long people type. */
  readonly seconds: number
  /** Where the server leaves a CPU profile; none is taken where this is left out. */
  readonly profileFolder?: string
}
