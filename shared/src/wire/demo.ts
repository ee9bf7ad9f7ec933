/** The counties that `demo --county` can make. */
export const demoCountyNames = ['blekinge', 'halland', 'vastra-gotaland', 'stockholm'] as const
export type DemoCountyName = (typeof demoCountyNames)[number]
