/** What a new cell of a kind begins with. */
export const starters = {
  sql: '',
  markdown: '',
  chart: 'data: \nmarks:\n  - bar: { x: , y:  }',
  input: 'type: slider\nmin: 0\nmax: 100\nvalue: 50',
  ranking: 'edition: 2024\ngroup: asean'
} as const

export type StarterKind = keyof typeof starters
