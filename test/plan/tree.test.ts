import { type Proposal, resolveTree, type Tree } from '@samplan/shared/doc'
import type { RecordId, RecordKind } from '@samplan/shared/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from './fixtures.ts'

const record = (kind: RecordKind, name: string, parent: string | null, more: Partial<Proposal> = {}): Proposal => ({
  kind,
  id: id<RecordId>(name),
  parentId: parent === null ? null : id<RecordId>(parent),
  order: 'a0',
  binned: false,
  ...more,
})

const parentKind = {
  areas: null,
  goals: 'areas',
  activities: 'goals',
  costLines: 'activities',
  indicators: 'goals',
  outcomes: 'indicators',
  analyses: null,
} as const
const kinds = Object.keys(parentKind) as RecordKind[]

/** Proposals as hostile as they come: any parent, any order, cycles, missing parents, everything in the bin. */
const anyProposals = fc
  .uniqueArray(
    fc.record({
      name: fc.integer({ min: 0, max: 30 }),
      kind: fc.constantFrom(...kinds, 'areas', 'areas', 'goals'),
      parent: fc.option(fc.integer({ min: 0, max: 35 })),
      order: fc.constantFrom('a0', 'a1', 'a1V', ''),
      binned: fc.boolean(),
    }),
    { selector: ({ name }) => name, maxLength: 30, size: 'max' },
  )
  .map((records) =>
    records.map(({ name, kind, parent, order, binned }) =>
      record(kind, `r${name}`, parent === null ? null : `r${parent}`, { order, binned }),
    ),
  )

function shown(tree: Tree): readonly RecordId[] {
  const walk = (parentId: RecordId | null): readonly RecordId[] =>
    kinds.flatMap((kind) => tree.childrenOf(parentId, kind).flatMap((child) => [child, ...walk(child)]))
  return walk(null)
}

describe('the tree', () => {
  it('[TR1] shows each record exactly once, or lists it as binned or unplaced', () => {
    fc.assert(
      fc.property(anyProposals, (proposals) => {
        const tree = resolveTree(proposals)
        const everywhere = [...shown(tree), ...tree.binned, ...tree.unplaced]
        expect([...everywhere].sort()).toEqual(proposals.map((proposal) => proposal.id).sort())
      }),
    )
  })

  it('[TR1] gives every record a parent of the right kind', () => {
    fc.assert(
      fc.property(anyProposals, (proposals) => {
        const kindById = new Map(proposals.map((proposal) => [proposal.id, proposal.kind]))
        for (const { kind, parentId } of resolveTree(proposals).places.values()) {
          const above = parentId === null ? null : kindById.get(parentId)
          expect(kind === 'areas' ? [null, 'areas'] : [parentKind[kind]]).toContain(above)
        }
      }),
    )
  })

  it('[TR2] makes the same tree from the same records in any order', () => {
    const both = anyProposals.chain((proposals) =>
      fc.tuple(fc.constant(proposals), fc.shuffledSubarray(proposals, { minLength: proposals.length })),
    )
    fc.assert(
      fc.property(both, ([proposals, shuffled]) => {
        const [one, other] = [resolveTree(proposals), resolveTree(shuffled)]
        expect(shown(other)).toEqual(shown(one))
        expect([...other.binned].sort()).toEqual([...one.binned].sort())
        for (const [key, place] of one.places) expect(other.places.get(key)).toEqual(place)
      }),
    )
  })

  it('[TR3] two areas that were put into each other both stay, where a naive tree loses both', () => {
    const areas = [record('areas', 'b', 'a'), record('areas', 'a', 'b')]
    const naiveRoots = areas.filter(({ parentId }) => parentId === null)
    expect(naiveRoots).toEqual([])
    const tree = resolveTree(areas)
    expect(tree.childrenOf(null, 'areas')).toEqual([id('a')])
    expect(tree.childrenOf(id<RecordId>('a'), 'areas')).toEqual([id('b')])
  })

  it('[TR4] a record under something binned is in the bin with it, and back with it', () => {
    const records = (binned: boolean) => [
      record('areas', 'area', null, { binned }),
      record('areas', 'inner', 'area'),
      record('goals', 'goal', 'inner'),
      record('activities', 'activity', 'goal'),
    ]
    expect(resolveTree(records(true)).binned.size).toBe(4)
    expect(resolveTree(records(false)).places.size).toBe(4)
  })

  it('[TR5] an orphan goes to the first living record of its parent’s kind', () => {
    const tree = resolveTree([
      record('areas', 'second', null, { order: 'a2' }),
      record('areas', 'first', null, { order: 'a1' }),
      record('areas', 'gone', null, { order: 'a0', binned: true }),
      record('goals', 'orphan', 'nowhere'),
    ])
    expect(tree.places.get(id<RecordId>('orphan'))?.parentId).toBe(id('first'))
  })

  it('[TR5] an orphan that nobody can adopt is unplaced, and so is what lies under it', () => {
    const tree = resolveTree([record('goals', 'orphan', 'nowhere'), record('activities', 'activity', 'orphan')])
    expect([...tree.unplaced].sort()).toEqual([id('activity'), id('orphan')])
  })

  it('[TR6] siblings stand by order, ties by id, and numbers follow the page', () => {
    const tree = resolveTree([
      record('areas', 'z', null, { order: 'a1' }),
      record('areas', 'x', null, { order: 'a0' }),
      record('areas', 'inner', 'x', { order: 'a5' }),
      record('goals', 'g2', 'z', { order: 'a1' }),
      record('goals', 'g1', 'z', { order: 'a1' }),
      record('activities', 'act', 'g2'),
      record('goals', 'deep', 'inner'),
    ])
    const numbers = Object.fromEntries([...tree.places].map(([key, place]) => [key.split('-')[0], place.number]))
    expect(numbers).toEqual({ x: '1', inner: '1:1', z: '2', g1: '2.1', g2: '2.2', act: '2.2.1', deep: '1:1.1' })
    expect(tree.page('areas')).toEqual([id('x'), id('inner'), id('z')])
  })

  it('[TR7] thousands of areas inside each other, in a line or a ring, are no danger', () => {
    const line = Array.from({ length: 20_000 }, (_, n) => record('areas', `a${n}`, n === 0 ? 'a19999' : `a${n - 1}`))
    const tree = resolveTree(line)
    expect(tree.places.size).toBe(20_000)
    expect(tree.childrenOf(null, 'areas')).toHaveLength(1)
  })
})
