/** The palette's acts that the plan itself offers to this person now. */
import type { PersonId } from '@samplan/shared/plan'
import type { Person } from '../../sync/index.ts'
import { wholePlan } from '../fold/folding.ts'
import type { Summaries } from '../place/useSummaries.ts'
import type { PlanScreen } from '../planContext.ts'
import type { Command } from './command.ts'

export function planCommands(screen: PlanScreen, people: readonly Person[], summaries: Summaries): readonly Command[] {
  return [
    ...editCommands(screen),
    ...showCommands(screen),
    ...followCommands(screen, people),
    ...spokenCommands(screen, summaries),
  ]
}

/** What can be added where: the place that one is at first, then everywhere else. */
function editCommands(screen: PlanScreen): readonly Command[] {
  const { texts, can, acts } = screen
  if (!can.edit) return []
  const act = { group: 'do' as const }
  const adding = addCommands(screen)
  return [
    ...adding.filter(({ isHere }) => isHere),
    { ...act, id: 'add-area', label: texts.plan.addArea, run: () => acts.addArea() },
    { ...act, id: 'undo', label: texts.plan.undo, keys: 'Ctrl+Z', run: acts.undo },
    { ...act, id: 'redo', label: texts.plan.redo, keys: 'Ctrl+Y', run: acts.redo },
    ...adding.filter(({ isHere }) => !isHere),
  ]
}

interface AddCommand extends Command {
  /** It adds where one is. */
  readonly isHere: boolean
}

function addCommands({ texts, acts, session, current }: PlanScreen): readonly AddCommand[] {
  const here = current.get()
  const { areas } = session.plan.plan
  const goals = areas.flatMap((area) => area.goals)
  const activities = goals.flatMap((goal) => goal.activities)
  const isIn = (goal: (typeof goals)[number]) => goal.id === here || goal.activities.some(({ id }) => id === here)
  return [
    ...activities
      .filter(({ id }) => id === here)
      .map(({ id, number }) => ({
        group: 'do' as const,
        isHere: true,
        id: `add-cost-${id}`,
        label: texts.palette.addCostTo(number),
        run: () => acts.addCostLine(id),
      })),
    ...areas.map(({ id, number, goals: own }) => ({
      group: 'do' as const,
      isHere: id === here || own.some(isIn),
      id: `add-goal-${id}`,
      label: texts.plan.addGoal(number),
      run: () => acts.addGoal(id),
    })),
    ...goals.map((goal) => ({
      group: 'do' as const,
      isHere: isIn(goal),
      id: `add-activity-${goal.id}`,
      label: texts.plan.addActivity(goal.number),
      run: () => acts.addActivity(goal.id),
    })),
  ]
}

function showCommands({
  texts,
  can,
  panel,
  outlineFilter,
  folding,
  session,
  register,
}: PlanScreen): readonly Command[] {
  const { plan: words, palette } = texts
  const act = { group: 'show' as const }
  return [
    { ...act, id: 'to-do', label: palette.showToDo, also: words.filterToDo, run: () => outlineFilter.set('to-do') },
    {
      ...act,
      id: 'rows',
      label: texts.fold.allRows,
      run: () => folding.set({ ...wholePlan, rows: new Set(session.plan.plan.areas.map(({ id }) => id)) }),
    },
    { ...act, id: 'whole', label: texts.fold.allWhole, run: () => folding.set(wholePlan) },
    ...register.agreement.focusAreas.map(({ id, number, name }) => ({
      ...act,
      id: `focus-${id}`,
      label: palette.showOnly(words.focusAreaLine(number, name)),
      run: () => folding.set({ ...folding.get(), only: { kind: 'focusArea' as const, id } }),
    })),
    {
      ...act,
      id: 'find',
      label: texts.fold.find,
      keys: 'Ctrl+Shift+F',
      run: () => panel.set({ name: 'find', words: '' }),
    },
    { ...act, id: 'changes', label: texts.together.showChanges, run: () => panel.set({ name: 'changes' }) },
    ...(can['see-bin']
      ? [{ ...act, id: 'bin', label: palette.showBin, also: words.bin, run: () => panel.set({ name: 'bin' }) }]
      : []),
    {
      ...act,
      id: 'help',
      label: palette.showHelp,
      also: words.help,
      keys: 'F1',
      run: () => panel.set({ name: 'help' }),
    },
  ]
}

/** The convenor first: whom a room usually follows. */
function followCommands({ texts, following }: PlanScreen, people: readonly Person[]): readonly Command[] {
  const byRole = [...people].sort((a, b) => Number(b.role === 'convenor') - Number(a.role === 'convenor'))
  const follow = (personId: PersonId | null) => () => following.set(personId)
  return byRole.map(({ personId, name, role }) => ({
    group: 'show' as const,
    id: `follow-${personId}`,
    label: texts.palette.follow(name, texts.names.roles[role]),
    run: follow(personId),
  }))
}

function spokenCommands({ texts }: PlanScreen, { sayWhoIsHere, sayWhatHappened }: Summaries): readonly Command[] {
  const { sayWho, sayNews } = texts.together
  return [
    { group: 'do', id: 'say-who', label: sayWho, keys: 'Ctrl+Alt+W', run: sayWhoIsHere },
    { group: 'do', id: 'say-news', label: sayNews, keys: 'Ctrl+Alt+L', run: sayWhatHappened },
  ]
}
