/** What things are called: roles, kinds and states. */
import type { Words } from '../sv.ts'

export const names: Words['names'] = {
  roles: { convenor: 'Convenor', editor: 'Editor', commenter: 'Commenter', reader: 'Reader' },
  roleDeeds: {
    convenor: 'Writes, invites and freezes',
    editor: 'Writes in the whole plan',
    commenter: 'Makes comments',
    reader: 'Reads the plan but changes nothing',
  },
  planKinds: {
    joint: 'Joint action plan',
    own: 'Own action plan',
    'sub-regional': 'Sub-regional plan',
    'in-depth': 'In-depth plan',
  },
  planStatuses: { draft: 'Draft', frozen: 'Frozen' },
  horizons: { long: 'Long-term goal', short: 'Short-term goal' },
  costKinds: {
    staff: 'Staff',
    training: 'Training',
    consultant: 'Consultant',
    'user-involvement': 'User involvement',
    premises: 'Premises',
    other: 'Other',
  },
  activityStatuses: { planned: 'Planned', running: 'Running', done: 'Done', stopped: 'Stopped' },
  areaKinds: { work: 'Area of work', 'in-depth': 'In-depth part', free: 'Free area' },
  indicatorUnits: { percent: 'per cent', count: 'count', index: 'index', days: 'days', kronor: 'kronor' },
  organisationKinds: {
    municipality: 'Municipality',
    region: 'Region',
    association: 'Municipal association',
    'user-organisation': 'User organisation',
    collaboration: 'Collaboration body',
    other: 'Other organisation',
  },
  recordKinds: {
    areas: 'area',
    goals: 'goal',
    activities: 'activity',
    costLines: 'cost line',
    indicators: 'indicator',
    outcomes: 'outcome',
    analyses: 'analysis',
  },
  theRecord: {
    areas: 'The area',
    goals: 'The goal',
    activities: 'The activity',
    costLines: 'The cost line',
    indicators: 'The indicator',
    outcomes: 'The outcome',
    analyses: 'The analysis',
  },
  severities: {
    absolute: 'Hinders freezing',
    blocking: 'Hinders freezing',
    warning: 'Should be looked at',
    information: 'Good to know',
  },
  sources: { own: 'Own funds', other: 'Other funding' },
}
