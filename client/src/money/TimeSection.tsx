/** When things happen: activities as bars, milestones as marks, and the same dates in a table. */
import { shareOfSpan, type TimeLine, timeLine } from '@samplan/shared/rules'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'

export function TimeSection() {
  const words = usePreferences().texts.moneyPage
  const { register } = useMoneyScreen()
  const { plan } = usePlanMoney()
  const line = useMemo(() => timeLine(plan, register.milestones), [plan, register])
  const { activities, milestones, withoutDates, span } = line
  return (
    <section id="time" className="money-section page-wide" aria-labelledby="h-time">
      <div className="money-heading">
        <h2 id="h-time">{words.time}</h2>
        <span className="hint">{words.timeAbout}</span>
      </div>
      {span ? (
        <>
          <p className="visually-hidden">{words.timeSummary(activities.length, milestones.length)}</p>
          <TimePicture line={line} span={span} />
          <TimeTable line={line} />
        </>
      ) : (
        <p className="hint">{words.noDates}</p>
      )}
      {withoutDates > 0 && <p className="hint">{words.withoutDates(withoutDates)}</p>}
    </section>
  )
}

type Span = NonNullable<TimeLine['span']>

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

function TimePicture({ line, span }: { readonly line: TimeLine; readonly span: Span }) {
  const { format } = usePreferences()
  const years = Array.from({ length: span.lastYear - span.firstYear + 1 }, (_, place) => span.firstYear + place)
  return (
    <div className="time-picture" aria-hidden>
      <div className="time-years">
        <span />
        <span className="time-track">
          {years.map((year, place) => (
            <span key={year} className="time-year" style={{ insetInlineStart: percent(place / years.length) }}>
              {year}
            </span>
          ))}
        </span>
      </div>
      {line.rows.map(({ key, number, title, start, end }) => (
        <div key={key} className="time-row">
          <span className="time-name">
            <span className="figure">{number}</span> {title}
          </span>
          <span className="time-track">
            <span
              className="time-bar"
              title={format.period(start, end)}
              style={{
                insetInlineStart: percent(shareOfSpan(start, span)),
                inlineSize: percent(shareOfSpan(end, span) - shareOfSpan(start, span)),
              }}
            />
          </span>
        </div>
      ))}
      {line.milestones.map(({ id, title, date }) => (
        <div key={id} className="time-row">
          <span className="time-name time-milestone-name">{title}</span>
          <span className="time-track">
            <span className="time-milestone" style={{ insetInlineStart: percent(shareOfSpan(date, span)) }}>
              {format.day(date)}
            </span>
          </span>
        </div>
      ))}
    </div>
  )
}

function TimeTable({ line }: { readonly line: TimeLine }) {
  const { texts, format } = usePreferences()
  const words = texts.moneyPage
  const { facts } = usePlanMoney()
  return (
    <details className="money-table">
      <summary>{words.timeTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.start}</th>
            <th scope="col">{words.end}</th>
          </tr>
        </thead>
        <tbody>
          {line.activities.map(({ key, number, title, start, end }) => (
            <tr key={key}>
              <td>
                <Link href={`/plans/${facts.id}#b-${key}`}>
                  {number} {title || words.untitled}
                </Link>
              </td>
              <td>{format.date(start)}</td>
              <td>{format.date(end)}</td>
            </tr>
          ))}
          {line.milestones.map(({ id, title, date }) => (
            <tr key={id}>
              <td>
                {words.milestone}: {title}
              </td>
              <td colSpan={2}>{format.date(date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
