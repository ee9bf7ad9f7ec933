/** Reads a plan's local store. A row that is damaged stops nothing: it is told, and kept aside. */
import { transact } from './database.ts'
import { baseKey, beginningWith, type FactsRow, isWhole, type OwnRow } from './keptRows.ts'

export interface StoredEdit {
  readonly key: readonly [windowId: string, n: number]
  readonly row: OwnRow
  readonly isWhole: boolean
}

/** The plan as it can be opened without network. */
export interface KeptPlan {
  readonly lineage: string
  readonly updates: readonly Uint8Array[]
  readonly facts: string
}

export interface Kept {
  /** Null where the plan has never been here whole, or is damaged: the server has it. */
  readonly plan: KeptPlan | null
  readonly edits: readonly StoredEdit[]
}

export async function readKept(db: IDBDatabase): Promise<Kept> {
  const read = await transact(db, ['own', 'known', 'facts'], 'readonly', (store) => ({
    own: requestRows<OwnRow>(store('own')),
    known: requestRows<Partial<OwnRow>>(store('known')),
    facts: store('facts').get('facts') as IDBRequest<FactsRow | undefined>,
  }))
  const facts = read.facts.result
  const plan = facts && isWhole(facts) ? planOf(facts, rowsOf(read.known)) : null
  return { plan, edits: rowsOf(read.own).map(toStoredEdit) }
}

/** The edits of one window. */
export async function readEditsOf(db: IDBDatabase, windowId: string): Promise<readonly StoredEdit[]> {
  const read = await transact(db, ['own'], 'readonly', (store) =>
    requestRows<OwnRow>(store('own'), beginningWith(windowId)),
  )
  return rowsOf(read).map(toStoredEdit)
}

/** The store's keys are what `KeptEdit` gave it. */
function toStoredEdit({ key, value }: Row<OwnRow>): StoredEdit {
  return { key: key as unknown as StoredEdit['key'], row: value, isWhole: isWhole(value) }
}

function planOf(facts: FactsRow, rows: readonly Row<Partial<OwnRow>>[]): KeptPlan | null {
  const own = rows.filter(({ key }) => (key as unknown[])[0] === facts.lineage)
  const base = JSON.stringify(baseKey(facts.lineage))
  if (!own.some(({ key }) => JSON.stringify(key) === base)) return null
  const updates = own.flatMap(({ value }) => (isWhole(value) ? [value.bytes] : []))
  if (updates.length < own.length) return null
  return { lineage: facts.lineage, updates, facts: new TextDecoder().decode(facts.bytes) }
}

interface Row<T> {
  readonly key: IDBValidKey
  readonly value: T
}

function requestRows<T>(store: IDBObjectStore, range?: IDBKeyRange) {
  return { keys: store.getAllKeys(range), values: store.getAll(range) as IDBRequest<T[]> }
}

function rowsOf<T>({ keys, values }: ReturnType<typeof requestRows<T>>): readonly Row<T>[] {
  return values.result.map((value, index) => ({ key: keys.result[index] ?? index, value }))
}
