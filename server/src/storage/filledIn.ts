/**
 * Statements that are built and printed once and then only filled in, for what is asked at every keystroke and every
 * opening: building a query costs more than running it, and leaves more behind to be collected.
 */
import type { Compilable, Kysely, Transaction } from 'kysely'
import type { Database, Schema } from './schema.ts'

/**
 * The statement as a function of its parameters, which stand in the order in which its builder was given them. The
 * builder's dummy values show that order and nothing else.
 */
export function filledIn<Row>(query: Compilable<Row>) {
  const compiled = query.compile()
  return async (queries: Kysely<Schema>, parameters: readonly unknown[]): Promise<readonly Row[]> =>
    (await queries.executeQuery<Row>({ ...compiled, parameters })).rows
}

/** The same for a statement that is only ever run inside a transaction of `write`. */
export function filledInWithinWrite<Row>({ withinWrite }: Pick<Database, 'withinWrite'>, query: Compilable<Row>) {
  const compiled = query.compile()
  return async (trx: Transaction<Schema>, parameters: readonly unknown[]): Promise<readonly Row[]> =>
    // The statement was built for rows of this kind.
    (await withinWrite(trx, { ...compiled, parameters })) as readonly Row[]
}
