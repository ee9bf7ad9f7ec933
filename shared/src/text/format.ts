/**
 * Figures, dates and times as people read them. Months are spelled here and not by `Intl`, whose abbreviations differ
 * from one version to the next ("okt" or "okt."), so that screen, mail and export always say the same.
 */
import { type IsoDate, type IsoInstant, type Ore, stockholmDate } from '../plan/index.ts'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** Between groups of three, and between a figure and its unit: a line never breaks there. */
export const noBreak = '\u00a0'
const minus = '\u2212'

/**
 * An amount in kronor: `450 000`, with öre only where there are any: `12 500,50`. The same in English, because a field
 * reads Swedish amounts and a figure that was copied into one must keep its value.
 */
export function formatKronor(ore: Ore): string {
  const size = Math.abs(ore)
  const rest = size % 100
  const whole = group(String((size - rest) / 100))
  return sign(ore) + (rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`)
}

/** A figure that is not money, with the decimals it has: `31,5`. */
export function formatFigure(value: number): string {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.')
  return sign(value) + (decimals ? `${group(whole)},${decimals}` : group(whole))
}

function sign(value: number): string {
  return value < 0 ? minus : ''
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, noBreak)
}

const calendars = {
  sv: {
    months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni'].concat([
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ]),
    short: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
    days: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
    whole: (day: string, date: string, time: string) => `${day} den ${date} kl. ${time.replace(':', '.')}`,
  },
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June'].concat([
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]),
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    whole: (day: string, date: string, time: string) => `${day} ${date} at ${time}`,
  },
} as const satisfies Record<Language, object>

/** A moment, as the wire carries it or as the browser holds it. */
type Instant = IsoInstant | Date

export type Format = ReturnType<typeof formatFor>

/** Everything that shows a figure or a time, in one language. Times are Stockholm's. */
export function formatFor(language: Language) {
  const { months, short, days, whole } = calendars[language]
  const date = (iso: IsoDate) => `${dayOf(iso)} ${months[monthOf(iso)]} ${yearOf(iso)}`
  const month = (iso: IsoDate) => `${short[monthOf(iso)]} ${yearOf(iso)}`
  return {
    kronor: formatKronor,
    figure: formatFigure,
    /** `31 oktober 2016` */
    date,
    /** `31 oktober`, where the year is plain from what stands around it. */
    day: (iso: IsoDate) => `${dayOf(iso)} ${months[monthOf(iso)]}`,
    /** `okt 2016` */
    month,
    /** `okt 2016 – dec 2017` */
    period: (start: IsoDate, end: IsoDate) => `${month(start)} – ${month(end)}`,
    time: formatTime,
    /** The time alone today, otherwise the day with it: `14:32`, `28 oktober 14:32`. */
    moment: (instant: Instant, now: Date) => {
      const on = stockholmDate(new Date(instant))
      if (on === stockholmDate(now)) return formatTime(instant)
      const day = `${dayOf(on)} ${months[monthOf(on)]}`
      return yearOf(on) === yearOf(stockholmDate(now)) ? `${day} ${formatTime(instant)}` : `${day} ${yearOf(on)}`
    },
    /** `fredag den 28 oktober 2016 kl. 15.04` */
    wholeMoment: (instant: Instant) => {
      const on = stockholmDate(new Date(instant))
      const weekday = days[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ''
      return whole(weekday, date(on), formatTime(instant))
    },
    bytes: formatBytes,
  }
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })

/** `14:32`, in Stockholm. */
function formatTime(instant: Instant): string {
  return clock.format(new Date(instant))
}

/** `212 kB`, `1,2 MB`: decimal units, as file managers show them. */
function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes}${noBreak}B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${noBreak}kB`
  return `${formatFigure(Math.round(bytes / 100_000) / 10)}${noBreak}MB`
}

const yearOf = (iso: IsoDate) => iso.slice(0, 4)
const monthOf = (iso: IsoDate) => Number(iso.slice(5, 7)) - 1
const dayOf = (iso: IsoDate) => String(Number(iso.slice(8, 10)))
