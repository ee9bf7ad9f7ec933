/** Names out of the plan's register, and out of the version's own where the county has them no more; values in words. */
import type { IsoDate, PlanId, Register } from '@samplan/shared/plan'
import type { ComparedKind, FieldValue, PlanComparison } from '@samplan/shared/rules'
import { successionTexts, type Texts } from '@samplan/shared/text'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { registerNames, sourceName } from '../versions/registerNames.ts'
import type { ComparedScreen } from './comparedContext.ts'

interface Given {
  readonly planId: PlanId
  readonly comparison: PlanComparison
  readonly oldRegister: Register
  readonly register: Register
}

export function useComparedScreen({ planId, comparison, oldRegister, register }: Given): ComparedScreen {
  const { texts } = usePreferences()
  return useMemo(() => {
    const names = namesIn(register, oldRegister, texts)
    const words = successionTexts[texts.language]
    return {
      planId,
      comparison,
      oldRegister,
      register,
      ...names,
      fieldName: ({ field }) => words.fields[field as keyof typeof words.fields] ?? field,
      value: (kind, field, value) => {
        if (value === null || value === '') return words.nothing
        if (typeof value === 'object') {
          return words.unsettled(value.unsettled.map((one) => plainValue(kind, field, one, names, texts)).join(', '))
        }
        return plainValue(kind, field, value, names, texts)
      },
    }
  }, [planId, comparison, oldRegister, register, texts])
}

type Names = Pick<ComparedScreen, 'sourceName' | 'organisationName' | 'focusAreaName'>

function namesIn(register: Register, oldRegister: Register, texts: Texts): Names {
  const [now, before] = [registerNames(register), registerNames(oldRegister)]
  const words = successionTexts[texts.language]
  const known = (name: string, id: string, old: string) => (name === id ? old : name)
  return {
    sourceName: (source) => {
      if (source === null) return words.noSource
      const name = sourceName(source, register, texts)
      return name === '–' ? sourceName(source, oldRegister, texts) : name
    },
    organisationName: (id) => (id === null ? words.noPayer : known(now.organisation(id), id, before.organisation(id))),
    focusAreaName: (id) => known(now.focusArea(id as never), id, before.focusArea(id as never)),
  }
}

/** By the field's name: the values of a field are all of one sort. */
function plainValue(
  kind: ComparedKind,
  field: string,
  value: Exclude<FieldValue, object | null>,
  names: Names,
  { names: words, format }: Texts,
): string {
  // What stands in a field is what the plan's own types say; the names of choices are complete for those.
  const chosen = value as never
  switch (field) {
    case 'amountOre':
      return `${format.kronor(Number(value))} kr`
    case 'baselineValue':
    case 'targetValue':
      return format.figure(Number(value))
    case 'start':
    case 'end':
    case 'targetDate':
    case 'baselineDate':
      return format.date(value as IsoDate)
    case 'responsible':
    case 'payerId':
      return names.organisationName(chosen)
    case 'source':
      return names.sourceName(chosen)
    case 'horizon':
      return words.horizons[chosen]
    case 'status':
      return words.activityStatuses[chosen]
    case 'unit':
      return words.indicatorUnits[chosen]
    case 'kind':
      return kind === 'areas' ? words.areaKinds[chosen] : words.costKinds[chosen]
    default:
      return String(value)
  }
}
