import type { ChannelName, MarkName } from './spec.ts'

export type OptionName = 'sort' | 'highlight' | 'label' | 'dash' | 'unit' | 'region'

/** What a mark understands. `needs` lists alternatives: one of them has to be there in full. */
export interface MarkGrammar {
  readonly needs: readonly (readonly ChannelName[])[]
  readonly channels: readonly ChannelName[]
  readonly options: readonly OptionName[]
}

const fromTo: MarkGrammar['needs'] = [
  ['x1', 'x2', 'y'],
  ['x', 'y1', 'y2'],
  ['x1', 'y1', 'x2', 'y2']
]

/** The allow-list of marks with their channels and options; what is not here cannot be said. */
export const grammar: Record<MarkName, MarkGrammar> = {
  bar: {
    needs: [['x', 'y']],
    channels: ['x', 'y', 'fill'],
    options: ['sort', 'highlight', 'label']
  },
  line: {
    needs: [['x', 'y']],
    channels: ['x', 'y', 'series', 'stroke'],
    options: ['highlight', 'label', 'dash']
  },
  dot: {
    needs: [['x', 'y']],
    channels: ['x', 'y', 'fill', 'size', 'text'],
    options: ['sort', 'highlight', 'label']
  },
  area: {
    needs: [
      ['x', 'y'],
      ['x', 'y1', 'y2']
    ],
    channels: ['x', 'y', 'y1', 'y2', 'series', 'fill'],
    options: ['highlight', 'label']
  },
  rule: {
    needs: [['x'], ['y']],
    channels: ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'stroke'],
    options: ['label', 'dash']
  },
  text: {
    needs: [['x', 'y', 'text']],
    channels: ['x', 'y', 'text', 'fill'],
    options: ['highlight']
  },
  tick: {
    needs: [['x'], ['y']],
    channels: ['x', 'y', 'stroke'],
    options: ['sort', 'highlight']
  },
  cell: {
    needs: [['x', 'y', 'fill']],
    channels: ['x', 'y', 'fill', 'text'],
    options: ['sort', 'highlight', 'label']
  },
  bump: {
    needs: [['x', 'y', 'series']],
    channels: ['x', 'y', 'series', 'stroke'],
    options: ['highlight', 'label']
  },
  arrow: {
    needs: fromTo,
    channels: ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'stroke'],
    options: ['sort', 'highlight', 'label']
  },
  link: {
    needs: fromTo,
    channels: ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'stroke'],
    options: ['sort', 'highlight', 'label']
  },
  box: {
    needs: [['x', 'y']],
    channels: ['x', 'y'],
    options: ['sort', 'highlight', 'label']
  },
  waffle: {
    needs: [['x', 'y']],
    channels: ['x', 'y', 'fill'],
    options: ['sort', 'highlight', 'label', 'unit']
  },
  geo: {
    needs: [['state', 'fill']],
    channels: ['state', 'fill'],
    options: ['highlight', 'region']
  }
}
