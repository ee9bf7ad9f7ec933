import type { FocusArea, FocusAreaId } from '../../plan/index.ts'

/** The set that the agreements of 2016, 2017 and 2018 share. */
export const focusAreaVersion2016 = '2016–2018'

/** The five focus areas of 2016, with the other spelling that the sources use. What continues them is for later data. */
export function focusAreas2016(prefix: string): readonly FocusArea[] {
  const focusArea = (number: number, name: string, ...aliases: string[]): FocusArea => {
    return { id: `${prefix}-focus-area-${number}` as FocusAreaId, number, name, aliases, continuedBy: [] }
  }
  return [
    focusArea(1, 'Förebyggande och främjande arbete'),
    focusArea(2, 'Tillgängliga och tidiga insatser', 'Tidiga tillgängliga insatser'),
    focusArea(3, 'Delaktighet och rättigheter'),
    focusArea(4, 'Utsatta grupper'),
    focusArea(5, 'Ledning, styrning och organisation'),
  ]
}
