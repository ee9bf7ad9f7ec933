/** The picture of an indicator over time: what was measured as a line, the target as a dashed one. Figures are not colour's alone. */
import { daysBetween, type IsoDate } from '@samplan/shared/plan'
import type { IndicatorSeries, SeriesPoint } from '@samplan/shared/rules'

export interface OutcomeChartProps {
  readonly series: IndicatorSeries
  readonly figure: (value: number) => string
  /** What the picture says. */
  readonly label: string
}

/** In the picture's own units; it scales with the column. */
const size = { width: 560, height: 200, left: 8, right: 64, top: 20, bottom: 26 } as const

export function OutcomeChart({ series, figure, label }: OutcomeChartProps) {
  const place = placer(series)
  const { measured, target } = series
  const line = measured.map((point) => `${place.x(point.date)},${place.y(point.value)}`).join(' ')
  const end = size.width - size.right
  return (
    <svg className="outcome-chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <line className="chart-axis" x1={size.left} x2={end} y1={place.y(0)} y2={place.y(0)} />
      {target && (
        <g>
          <line
            className="chart-target"
            x1={size.left}
            x2={end}
            y1={place.y(target.value)}
            y2={place.y(target.value)}
          />
          <text className="chart-figure" x={end + 6} y={place.y(target.value) + 4}>
            {figure(target.value)}
          </text>
        </g>
      )}
      <polyline className="chart-line" points={line} />
      {measured.map((point) => (
        <Point
          key={`${point.kind} ${point.id}`}
          point={point}
          x={place.x(point.date)}
          y={place.y(point.value)}
          figure={figure}
        />
      ))}
      {yearsOf(series).map(({ year, date }) => (
        <text key={year} className="chart-year" x={place.x(date)} y={size.height - 6}>
          {year}
        </text>
      ))}
    </svg>
  )
}

interface PointProps {
  readonly point: SeriesPoint
  readonly x: number
  readonly y: number
  readonly figure: (value: number) => string
}

/** The baseline is hollow; its figure and every other stands above its point. */
function Point({ point, x, y, figure }: PointProps) {
  const anchor = x < size.left + 30 ? 'start' : 'middle'
  return (
    <g>
      <circle className="chart-point" data-kind={point.kind} cx={x} cy={y} r={4.5} />
      <text className="chart-figure" x={x} y={y - 10} textAnchor={anchor}>
        {figure(point.value)}
      </text>
    </g>
  )
}

function placer({ first, last, lowest, highest }: IndicatorSeries) {
  const days = Math.max(1, daysBetween(first, last))
  const span = highest - lowest || 1
  const wide = size.width - size.left - size.right
  const high = size.height - size.top - size.bottom
  return {
    x: (date: IsoDate) => round(size.left + (daysBetween(first, date) / days) * wide),
    y: (value: number) => round(size.top + ((highest - value) / span) * high),
  }
}

/** Each year that begins in the series, and the one that it begins in; every other where they would touch. */
function yearsOf({ first, last }: IndicatorSeries): readonly { readonly year: number; readonly date: IsoDate }[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const step = Math.max(1, Math.ceil((to - from + 1) / 10))
  const years: { year: number; date: IsoDate }[] = []
  for (let year = from; year <= to; year += step) {
    const newYear = `${year}-01-01` as IsoDate
    if (newYear >= first || year === from) years.push({ year, date: newYear < first ? first : newYear })
  }
  // The first year is left out where the next begins within a few days of it.
  const [one, two] = years
  return one && two && daysBetween(one.date, two.date) < 40 ? years.slice(1) : years
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
