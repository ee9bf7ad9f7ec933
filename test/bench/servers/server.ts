/** A server under measurement: how its data folder is filled, how it starts, how one speaks to it. */

import type { Dialect } from '../load/dialect.ts'
import type { Address } from '../load/socket.ts'

/** A plan before the run. */
export interface PlanMaterial {
  readonly id: string
  readonly state: Uint8Array
  /** How many may write, and how many only read. */
  readonly editors: number
  readonly readers: number
}

export interface BenchServer {
  readonly name: string
  /** As the table names it. */
  readonly title: string
  readonly dialect: Dialect
  /** Finds after a restart what it was given. */
  readonly stores: boolean
  /** Tells a client that its update was taken. */
  readonly acknowledges: boolean
  /** Has a document and gives it to those who join later; the relay gives what it began with. */
  readonly knowsDocument: boolean
  /** Only its page differs from Samplan's, so that it takes part in the measurement of the page alone. */
  readonly hasPageAlone?: true
  /** Fills an empty data folder. Returns who may come. */
  prepare(folder: string, plans: readonly PlanMaterial[]): Promise<Guests>
  program(folder: string, port: number): Program
  /** Ends what `prepare` has started beside the server. */
  end?(): Promise<void>
}

export interface Program {
  /** For Node, before the file. */
  readonly flags?: readonly string[]
  readonly file: string
  readonly environment: Readonly<Record<string, string>>
}

/** Where the `person`th guest of a plan connects: editors first, then readers. */
export type Guests = (planId: string, person: number, port: number) => Address
