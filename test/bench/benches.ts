/** Every bench by its name; each prints Markdown tables. Loaded when asked for, since each brings its own tools. */
export const benches: Readonly<Record<string, () => Promise<void>>> = {
  engine: async () => (await import('./engine.ts')).benchEngine(),
  files: async () => (await import('./files.ts')).benchFiles(),
  grid: async () => (await import('./grid.ts')).benchGrid(),
  names: async () => (await import('./names.ts')).benchNames(),
  open: async () => (await import('./open.ts')).benchOpen(),
  slider: async () => (await import('./slider.ts')).benchSlider()
}
