import type { ChannelName, MarkName } from '../../../chart/spec.ts'
import type { Text } from '../../../i18n/lang.ts'

/** What people call the marks. */
export const markLabels: Readonly<Record<MarkName, Text>> = {
  bar: { vi: 'Thanh', en: 'Bars' },
  line: { vi: 'Đường', en: 'Lines' },
  dot: { vi: 'Chấm', en: 'Dots' },
  area: { vi: 'Miền', en: 'Areas' },
  rule: { vi: 'Vạch mốc', en: 'Rule' },
  text: { vi: 'Chữ', en: 'Text' },
  tick: { vi: 'Vạch nhỏ', en: 'Ticks' },
  cell: { vi: 'Bảng màu', en: 'Heatmap' },
  bump: { vi: 'Đổi hạng', en: 'Ranks over time' },
  arrow: { vi: 'Mũi tên', en: 'Arrows' },
  link: { vi: 'Đoạn nối', en: 'Links' },
  box: { vi: 'Hộp phân tán', en: 'Box plot' },
  waffle: { vi: 'Ô đếm', en: 'Waffle' },
  geo: { vi: 'Bản đồ', en: 'Map' }
}

/** What people call the channels. */
export const channelLabels: Readonly<Record<ChannelName, Text>> = {
  x: { vi: 'Ngang (x)', en: 'Across (x)' },
  y: { vi: 'Dọc (y)', en: 'Up (y)' },
  x1: { vi: 'Ngang, từ', en: 'Across, from' },
  x2: { vi: 'Ngang, đến', en: 'Across, to' },
  y1: { vi: 'Dọc, từ', en: 'Up, from' },
  y2: { vi: 'Dọc, đến', en: 'Up, to' },
  fill: { vi: 'Màu', en: 'Colour' },
  stroke: { vi: 'Màu nét', en: 'Line colour' },
  series: { vi: 'Mỗi đường là', en: 'One line for each' },
  size: { vi: 'Độ lớn', en: 'Size' },
  text: { vi: 'Nhãn', en: 'Label' },
  state: { vi: 'Quốc gia', en: 'State' }
}
