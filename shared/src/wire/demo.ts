/** The counties that `demo --county` can make. */
export const demoCountyNames = ['blekinge'] as const
export type DemoCountyName = (typeof demoCountyNames)[number]
