/**
 * An indicator over time: the picture, whose code is fetched when somebody first asks for one, and the table that holds
 * the same figures.
 */
import type { IndicatorUnit } from '@samplan/shared/plan'
import type { IndicatorSeries, SeriesPoint } from '@samplan/shared/rules'
import { type ComponentType, useEffect, useState } from 'react'
import { usePlan } from '../planContext.ts'
import type { OutcomeChartProps } from './OutcomeChart.tsx'

interface OutcomeFigureProps {
  readonly id: string
  readonly name: string
  readonly unit: IndicatorUnit
  readonly series: IndicatorSeries
}

export function OutcomeFigure({ id, name, unit, series }: OutcomeFigureProps) {
  const { texts } = usePlan()
  const words = texts.outcomes
  const { format } = texts
  const figure = (value: number) => `${format.figure(value)}${texts.plan.unitSigns[unit]}`
  const { measured, target } = series
  const rows = target ? [...measured, target] : measured
  return (
    <figure className="outcome-figure" id={id}>
      <FetchedChart
        series={series}
        figure={figure}
        label={words.told(
          measured.map((point) => told(point, figure, format.date)),
          target ? told(target, figure, format.date) : '',
        )}
      />
      <table>
        <caption>{words.chartOf(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.day}</th>
            <th scope="col" className="cell-figure">
              {words.figure}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={`${point.kind} ${point.id}`}>
              <th scope="row">{words.kinds[point.kind]}</th>
              <td>{format.date(point.date)}</td>
              <td className="cell-figure">{figure(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function told(
  { date, value }: SeriesPoint,
  figure: (value: number) => string,
  day: (date: SeriesPoint['date']) => string,
) {
  return `${figure(value)} ${day(date)}`
}

function FetchedChart(props: OutcomeChartProps) {
  const words = usePlan().texts.outcomes
  const [Chart, setChart] = useState<ComponentType<OutcomeChartProps> | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isHere = true
    import('./OutcomeChart.tsx').then(
      ({ OutcomeChart }) => isHere && setChart(() => OutcomeChart),
      // Without network, where the page was never asked for one before. The table stands beside it.
      () => isHere && setFailed(true),
    )
    return () => {
      isHere = false
    }
  }, [])
  if (Chart) return <Chart {...props} />
  return <p className="quiet">{hasFailed ? words.failed : words.loading}</p>
}
