/** The maps that there are. */
export const regionNames = ['world', 'asean'] as const
export type RegionName = (typeof regionNames)[number]
