/** The parts of the register's page, in the order of its contents: the kinds of entries, and the feed of changes last. */
import type { RegisterKind } from '@samplan/shared/plan'

export const registerSections = [
  'organisation',
  'agreement',
  'countyShare',
  'grant',
  'pot',
  'key',
  'distribution',
  'collaborationArea',
  'group',
  'milestone',
  'changes',
] as const satisfies readonly (RegisterKind | 'changes')[]
export type RegisterSectionName = (typeof registerSections)[number]
