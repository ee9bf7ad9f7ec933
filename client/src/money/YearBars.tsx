/** Stacked bars: what each organisation pays in each year, with the source as colour. The matrix has the same figures. */
import type { FundingSource, OrganisationId } from '@samplan/shared/plan'
import { type YearBar, yearBars } from '@samplan/shared/rules'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { sourceLook } from './sourceLook.ts'

export function YearBars() {
  const words = usePreferences().texts.moneyPage
  const { matrix, register, organisationName } = useMoneyScreen()
  const bars = yearBars(matrix)
  const most = Math.max(1, ...bars.flatMap(({ years }) => years.map(({ ore }) => ore)))
  const sources = matrix.sources.filter(({ planned }) => planned.ore > 0).map(({ source }) => source)
  return (
    <section id="years" className="money-section page-wide" aria-labelledby="h-years">
      <div className="money-heading">
        <h2 id="h-years">{words.years}</h2>
        <span className="hint">{words.yearsAbout}</span>
      </div>
      <p className="visually-hidden">{words.yearsSummary(bars.length)}</p>
      <Legend sources={sources} />
      <div className="year-bars" data-many={bars.length > 10 || undefined} aria-hidden>
        {bars.map(({ id, years }) => (
          <div key={id} className="year-bars-organisation">
            <OrganisationName id={id} register={register} name={organisationName(id)} />
            <div>
              {years.map((bar) => (
                <Bar key={bar.useYear} bar={bar} most={most} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}

interface OrganisationNameProps {
  readonly id: OrganisationId | null
  readonly register: ReturnType<typeof useMoneyScreen>['register']
  readonly name: string
}

function OrganisationName({ id, register, name }: OrganisationNameProps) {
  const organisation = register.organisations.find((one) => one.id === id)
  return (
    <span className="marked">
      {organisation && <OrganisationMark organisation={organisation} />} {name}
    </span>
  )
}

function Bar({ bar, most }: { readonly bar: YearBar; readonly most: number }) {
  const { matrix, amount } = useMoneyScreen()
  return (
    <div className="year-bar">
      <span className="figure quiet">{bar.useYear}</span>
      <span className="year-bar-track">
        {bar.parts.map(({ source, ore }) => (
          <span
            key={source}
            className="year-bar-part"
            data-source={sourceLook(source, matrix.sources)}
            style={{ inlineSize: `${(100 * ore) / most}%` }}
          />
        ))}
      </span>
      <span className="figure">{amount(bar.ore)}</span>
    </div>
  )
}

function Legend({ sources }: { readonly sources: readonly (FundingSource | null)[] }) {
  const { matrix, sourceName } = useMoneyScreen()
  return (
    <ul className="money-legend">
      {sources.map((source) => (
        <li key={source}>
          <span className="swatch" data-source={sourceLook(source, matrix.sources)} aria-hidden /> {sourceName(source)}
        </li>
      ))}
    </ul>
  )
}
